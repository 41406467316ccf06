package dev.nemosh.shell;

import dev.nemosh.draft.Draft;
import dev.nemosh.draft.Kind;
import dev.nemosh.draft.Segment;
import dev.nemosh.draft.SegmentWords;
import dev.nemosh.draft.Track;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Durations;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A timeline as a picture: a time axis, a line a track, a bar a segment that begins with its name. Kinds differ by the
 * bar's filling as well as by colour; segments that overlap get lines of their own.
 */
public final class TracksGantt {
    private static final long[] STEPS = {
        100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000,
        3_600_000,
    };
    private static final int CELLS_A_TICK = 8;
    private static final int NARROWEST_AXIS = 16;
    private static final int MOST_LANES = 8;

    private final Messages messages;
    private final SegmentWords words;
    private final boolean ascii;

    /** @param ascii whether bars are drawn with ASCII signs only */
    public TracksGantt(Messages messages, boolean ascii) {
        this.messages = messages;
        this.words = new SegmentWords(messages);
        this.ascii = ascii;
    }

    /** The picture in so many cells; an empty draft has a line that says so. */
    public List<StyledText> lines(Draft draft, int width) {
        if (draft.tracks().isEmpty()) {
            return List.of(StyledText.of(messages.text("output.no-tracks")));
        }
        List<String> labels = draft.tracks().stream()
                .map(track -> track.index() + " " + words.label(track.type())).toList();
        int margin = 1 + labels.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int cells = Math.max(NARROWEST_AXIS, width - margin);
        long end = draft.tracks().stream().flatMap(track -> track.segments().stream())
                .mapToLong(Segment::endMillis).reduce(Math.max(1, draft.durationMillis()), Math::max);
        List<StyledText> lines = new ArrayList<>();
        lines.add(StyledText.of(" ".repeat(margin) + axis(end, cells), Role.DIM));
        for (Track track : draft.tracks()) {
            String label = labels.get(track.index() - 1);
            for (List<Segment> lane : lanes(track)) {
                String margined = lane.isEmpty() ? label : DisplayWidth.pad(label, margin);
                lines.add(StyledText.of(margined).plus(bars(lane, track.kind(), end, cells)));
                label = "";
            }
        }
        return lines;
    }

    /** Ticks at round times, each with as much room as its label needs; the last one may be cut short. */
    private static String axis(long end, int cells) {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && cells * STEPS[i] / end >= CELLS_A_TICK; i--) {
            step = STEPS[i];
        }
        while (cells * step / end < CELLS_A_TICK) {
            step *= 2;
        }
        StringBuilder axis = new StringBuilder();
        for (long time = 0; time <= end; time += step) {
            int at = (int) (time * cells / end);
            String label = "|" + Durations.seconds(time) + "s";
            if (at + label.length() <= cells) {
                axis.append(" ".repeat(Math.max(0, at - axis.length()))).append(label);
            }
        }
        return axis.toString();
    }

    private static List<List<Segment>> lanes(Track track) {
        List<List<Segment>> lanes = new ArrayList<>();
        List<Segment> byTime = new ArrayList<>(track.segments());
        byTime.sort(Comparator.comparingLong(Segment::startMillis));
        for (Segment segment : byTime) {
            lanes.stream().filter(lane -> lane.get(lane.size() - 1).endMillis() <= segment.startMillis()
                            || lanes.size() == MOST_LANES && lane == lanes.get(MOST_LANES - 1))
                    .findFirst().orElseGet(() -> {
                        List<Segment> lane = new ArrayList<>();
                        lanes.add(lane);
                        return lane;
                    }).add(segment);
        }
        return lanes.isEmpty() ? List.of(List.of()) : lanes;
    }

    private StyledText bars(List<Segment> lane, Kind kind, long end, int cells) {
        List<Span> spans = new ArrayList<>();
        int used = 0;
        for (Segment segment : lane) {
            int from = Math.max(used, (int) (segment.startMillis() * cells / end));
            int to = Math.min(cells, Math.max(from + 1, (int) (segment.endMillis() * cells / end)));
            if (from >= to) {
                continue;
            }
            if (from > used) {
                spans.add(Span.of(CleanText.of(" ".repeat(from - used))));
            }
            spans.add(Span.of(CleanText.of(bar(segment, kind, to - from)), TracksTable.role(kind)));
            used = to;
        }
        return new StyledText(spans);
    }

    private String bar(Segment segment, Kind kind, int cells) {
        String edge = ascii ? "|" : "▌";
        if (cells < 4) {
            return edge + fill(kind).repeat(cells - 1);
        }
        String name = DisplayWidth.cut(words.content(segment).toString(), cells - 2);
        name = ascii ? name.replace("…", ".") : name;
        return edge + name + fill(kind).repeat(cells - 1 - DisplayWidth.of(name));
    }

    private String fill(Kind kind) {
        return switch (kind) {
            case VIDEO -> ascii ? "=" : "█";
            case AUDIO -> ascii ? "-" : "▓";
            case TEXT -> ascii ? "#" : "▒";
            case OTHER -> ascii ? "+" : "░";
        };
    }
}
