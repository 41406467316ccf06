package dev.nemosh.studio.scene;

import java.util.List;

/** Paints one caption over frames. Not for two threads at a time. */
public final class CaptionPainter {
    private static final double GROWTH = 0.035;
    /** How far below a letter its edge shadow lies, as a part of its size; it keeps light words clear on light. */
    private static final double DROP = 0.028;
    private static final double DROP_SHADE = 0.30;

    private final List<Ink> letters;
    private final List<Ink> subtitle;
    private final SoftShadow shadow;
    private final Hairline hairline;
    private final Entrance entrance;
    private final double shade;
    private final int colour;

    /** A letter in place, in pixels. {@code off} is its distance from the middle of what grows. */
    record Ink(InkMask mask, double x, double y, double off, double size) {}

    /** The line between title and subtitle, in pixels; no line where its length is 0. */
    record Hairline(double start, double middle, double y, double length, double thickness) {}

    CaptionPainter(
            List<Ink> letters, List<Ink> subtitle, SoftShadow shadow, double shade, Hairline hairline,
            Entrance entrance, int colour) {
        this.letters = List.copyOf(letters);
        this.subtitle = List.copyOf(subtitle);
        this.shadow = shadow;
        this.shade = shade;
        this.hairline = hairline;
        this.entrance = entrance;
        this.colour = colour;
    }

    /**
     * Paints over a frame of the size that this was made for.
     *
     * @param seconds into the caption; before 0 and from its end on nothing is painted
     * @param captionSeconds how long the caption lasts
     */
    public void paint(double seconds, double captionSeconds, Frame frame) {
        if (seconds < 0 || seconds >= captionSeconds) {
            return;
        }
        double left = entrance.remaining(seconds, captionSeconds);
        double ground = entrance == Entrance.NONE ? 1 : Curve.smooth(0, Math.min(0.9, captionSeconds * 0.3), seconds);
        shadow.paint(frame, shade * ground * left);
        double spread = entrance == Entrance.NONE ? 0 : GROWTH * (Math.min(1, seconds / captionSeconds) - 0.5);
        paint(letters, seconds, captionSeconds, left, spread, entrance, frame);
        double later = Math.min(0.55, captionSeconds * 0.15);
        Entrance below = entrance == Entrance.RISE ? Entrance.FADE : entrance;
        double late = entrance == Entrance.NONE ? seconds : seconds - later;
        line(late, left, frame);
        if (late >= 0) {
            paint(subtitle, late, captionSeconds - later, left * 0.92, spread, below, frame);
        }
    }

    private void paint(
            List<Ink> inks, double seconds, double length, double left, double spread, Entrance how, Frame frame) {
        for (int i = 0; i < inks.size(); i++) {
            Ink ink = inks.get(i);
            double arrived = how.arrived(i, inks.size(), seconds, length);
            double sunk = how == Entrance.RISE ? (1 - arrived) * 0.42 * ink.size() : 0;
            double gone = how == Entrance.NONE ? 0 : (1 - left) * 0.10 * ink.size();
            double alpha = arrived * left;
            if (alpha > 0.004) {
                double drop = ink.size() * DROP;
                ink.mask().paint(frame, ink.x() + ink.off() * spread + drop / 2, ink.y() + sunk - gone + drop, 0,
                        alpha * DROP_SHADE);
                ink.mask().paint(frame, ink.x() + ink.off() * spread, ink.y() + sunk - gone, colour, alpha);
            }
        }
    }

    private void line(double seconds, double left, Frame frame) {
        double drawn = entrance == Entrance.NONE ? 1 : Curve.easeOut(seconds / 0.9);
        double from = hairline.middle() + (hairline.start() - hairline.middle()) * drawn;
        double to = from + hairline.length() * drawn;
        int ink = (int) (190 * left);
        int thick = Math.max(1, (int) Math.round(hairline.thickness()));
        for (int y = 0; y < thick; y++) {
            int row = (int) hairline.y() + y;
            for (int x = (int) Math.floor(from); x < to && row >= 0 && row < frame.height(); x++) {
                double cover = Math.min(to, x + 1) - Math.max(from, x);
                if (x >= 0 && x < frame.width()) {
                    InkMask.blend(frame.pixels(), row * frame.width() + x, colour, (int) (ink * cover));
                }
            }
        }
    }
}
