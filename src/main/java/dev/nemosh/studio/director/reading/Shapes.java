package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.timeline.Canvas;
import java.util.Map;
import java.util.Optional;

/** The canvases that a prompt can name. */
final class Shapes {
    private static final Map<String, Canvas> CANVASES = Map.ofEntries(
            Map.entry("portrait", new Canvas(1080, 1920)), Map.entry("9:16", new Canvas(1080, 1920)),
            Map.entry("landscape", new Canvas(1920, 1080)), Map.entry("16:9", new Canvas(1920, 1080)),
            Map.entry("square", new Canvas(1080, 1080)), Map.entry("1:1", new Canvas(1080, 1080)),
            Map.entry("4:5", new Canvas(1080, 1350)), Map.entry("5:4", new Canvas(1350, 1080)),
            Map.entry("4:3", new Canvas(1440, 1080)), Map.entry("3:4", new Canvas(1080, 1440)),
            Map.entry("3:2", new Canvas(1620, 1080)), Map.entry("2:3", new Canvas(1080, 1620)),
            Map.entry("21:9", new Canvas(2520, 1080)), Map.entry("2k", new Canvas(2560, 1440)),
            Map.entry("4k", new Canvas(3840, 2160)));

    private Shapes() {}

    static boolean isRatio(String word) {
        return word.indexOf(':') > 0 && CANVASES.containsKey(word);
    }

    /** The canvas of a shape's name; of a screen's height such as {@code 720p}, the wide one. */
    static Optional<Canvas> canvas(String shape) {
        if (shape.matches("\\d+p")) {
            int height = Integer.parseInt(shape.substring(0, shape.length() - 1));
            return Optional.of(Canvas.fitting(Math.round(height * 16 / 9.0 / 2) * 2, height));
        }
        return Optional.ofNullable(CANVASES.get(shape));
    }

    /** Whether the name says how many pixels rather than which shape. */
    static boolean isResolution(String shape) {
        return shape.matches("\\d+[pk]");
    }

    /** The canvas of that shape with as many lines on its shorter side. */
    static Canvas scaled(Canvas shape, Canvas resolution) {
        int lines = Math.min(resolution.width(), resolution.height());
        double factor = lines / (double) Math.min(shape.width(), shape.height());
        return Canvas.fitting(Math.round(shape.width() * factor), Math.round(shape.height() * factor));
    }
}
