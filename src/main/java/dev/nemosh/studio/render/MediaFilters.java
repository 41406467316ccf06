package dev.nemosh.studio.render;

import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.film.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The filters between a user's media and the film's canvas; only such as every FFmpeg that passes the test has. */
final class MediaFilters {
    private static final double STILL_GROWTH = 0.08;
    private static final double SLOWEST_STEP = 0.5;
    private static final double FASTEST_STEP = 2;

    private MediaFilters() {}

    /** For a clip's or a picture's frames, as many as the shot has. */
    static String picture(Film film, Shot.Media shot, long frames) {
        List<String> chain = new ArrayList<>();
        if (shot.picture()) {
            chain.addAll(still(film, frames));
        } else {
            chain.add(form("setpts=(PTS-STARTPTS)/%s", number(shot.speed())));
            chain.add("fps=" + film.framesPerSecond());
            chain.addAll(fill(film.width(), film.height()));
        }
        chain.addAll(look(shot.look()));
        chain.add("setsar=1");
        return String.join(",", chain);
    }

    private static List<String> fill(int width, int height) {
        return List.of(
                form("scale=%d:%d:force_original_aspect_ratio=increase:flags=bicubic", width, height),
                form("crop=%d:%d", width, height));
    }

    /** A slow move towards the middle; twice as large first, since zoompan steps by whole pixels. */
    private static List<String> still(Film film, long frames) {
        List<String> chain = new ArrayList<>(fill(film.width() * 2, film.height() * 2));
        chain.add(form("zoompan=z=1+%s*on/%d:x=(iw-iw/zoom)/2:y=(ih-ih/zoom)/2:d=%d:s=%dx%d:fps=%d",
                number(STILL_GROWTH), Math.max(1, frames), frames, film.width(), film.height(),
                film.framesPerSecond()));
        return chain;
    }

    private static List<String> look(Shot.Look look) {
        List<String> chain = new ArrayList<>();
        if (look.saturation() != 0) {
            chain.add(form("hue=s=%s", number(1 + bounded(look.saturation()))));
        }
        if (look.brightness() != 0 || look.contrast() != 0) {
            chain.add(form("curves=all=0/%s 0.5/%s 1/%s",
                    level(look, 0), level(look, 0.5), level(look, 1)));
        }
        if (look.warmth() != 0) {
            double warmth = bounded(look.warmth()) * 0.3;
            chain.add(form("colorbalance=rm=%1$s:bm=%2$s:rh=%1$s:bh=%2$s", number(warmth), number(-warmth)));
        }
        return chain;
    }

    /** Where a level goes: half the range up or down at most, the slope between a quarter and twice. */
    private static String level(Shot.Look look, double level) {
        double contrast = bounded(look.contrast());
        double slope = contrast < 0 ? 1 + contrast * 0.75 : 1 + contrast;
        double moved = 0.5 + (level - 0.5) * slope + bounded(look.brightness()) * 0.4;
        return number(Math.max(0, Math.min(1, moved)));
    }

    /** For a clip's own sound: its speed without a change of pitch, stereo at the film's rate. */
    static String sound(double speed) {
        List<String> chain = new ArrayList<>();
        double left = speed;
        while (left < SLOWEST_STEP || left > FASTEST_STEP) {
            double step = left < SLOWEST_STEP ? SLOWEST_STEP : FASTEST_STEP;
            chain.add("atempo=" + number(step));
            left /= step;
        }
        if (left != 1) {
            chain.add("atempo=" + number(left));
        }
        chain.add("aresample=" + WavFile.RATE);
        chain.add("aformat=sample_fmts=flt:channel_layouts=stereo");
        return String.join(",", chain);
    }

    private static double bounded(double amount) {
        return Math.max(-1, Math.min(1, amount));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    private static String form(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
