package dev.nemosh.studio.render;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code ffmpeg -i} says about a file, for an FFmpeg without its sister program. */
final class SpokenFacts {
    private static final Pattern CONTAINER = Pattern.compile("Input #0, (\\S+), from");
    private static final Pattern DURATION = Pattern.compile("Duration: (\\d+):(\\d+):(\\d+)\\.(\\d\\d)");
    private static final Pattern PICTURE = Pattern.compile("Stream #0:.* Video: .*?[ ,](\\d{1,5})x(\\d{1,5})\\b.*");
    private static final Pattern RATE = Pattern.compile("([\\d.]+) fps");
    private static final Pattern TURNED = Pattern.compile("rotation of -?(90|270)(\\.\\d+)? degrees");

    private SpokenFacts() {}

    /** The facts; empty where no stream was named. */
    static Optional<MediaFacts> of(List<String> lines) {
        String container = "";
        long millis = 0;
        boolean sound = false;
        boolean turned = false;
        int width = 0;
        int height = 0;
        double rate = 0;
        for (String line : lines) {
            container = found(CONTAINER, line).map(m -> m.group(1)).orElse(container);
            millis = found(DURATION, line).map(SpokenFacts::millis).orElse(millis);
            sound |= line.contains("Stream #0:") && line.contains(" Audio: ");
            turned |= TURNED.matcher(line).find();
            Optional<Matcher> picture = found(PICTURE, line);
            if (width == 0 && picture.isPresent() && !line.contains("attached pic")) {
                width = Integer.parseInt(picture.get().group(1));
                height = Integer.parseInt(picture.get().group(2));
                rate = found(RATE, line).map(m -> Double.parseDouble(m.group(1))).orElse(0.0);
            }
        }
        if (width == 0) {
            return sound ? Optional.of(new MediaFacts(MediaFacts.Kind.AUDIO, millis, 0, 0, 0, true)) : Optional.empty();
        }
        boolean still = MediaProbe.still(container);
        return Optional.of(new MediaFacts(
                still ? MediaFacts.Kind.PICTURE : MediaFacts.Kind.VIDEO, still ? 0 : millis,
                turned ? height : width, turned ? width : height, still ? 0 : rate, sound));
    }

    private static Optional<Matcher> found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static long millis(Matcher time) {
        long seconds = Long.parseLong(time.group(1)) * 3_600 + Long.parseLong(time.group(2)) * 60
                + Long.parseLong(time.group(3));
        return seconds * 1_000 + Long.parseLong(time.group(4)) * 10;
    }
}
