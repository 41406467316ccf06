package dev.nemosh.packaged.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filled rectangles, one path a fill; neighbours of one row are one rectangle. */
final class Rectangles {
    private record Rectangle(int x, int y, int width, int height) {
        boolean goesOn(Rectangle next) {
            return x + width == next.x && y == next.y && height == next.height;
        }

        Rectangle with(Rectangle next) {
            return new Rectangle(x, y, width + next.width, height);
        }

        String path() {
            return "M" + x + " " + y + "h" + width + "v" + height + "h-" + width + "z";
        }
    }

    private final Map<String, List<Rectangle>> byFill = new LinkedHashMap<>();

    /**
     * A further one.
     *
     * @param percent how much it covers of what is below it
     */
    void add(String color, int percent, int x, int y, int width, int height) {
        String fill = "fill=\"" + color + '"' + (percent == 100 ? "" : " fill-opacity=\"0." + percent + '"');
        List<Rectangle> others = byFill.computeIfAbsent(fill, any -> new ArrayList<>());
        Rectangle next = new Rectangle(x, y, width, height);
        int last = others.size() - 1;
        if (last >= 0 && others.get(last).goesOn(next)) {
            others.set(last, others.get(last).with(next));
        } else {
            others.add(next);
        }
    }

    /** The paths, a line each. */
    String svg() {
        StringBuilder svg = new StringBuilder();
        byFill.forEach((fill, rectangles) -> {
            svg.append("<path ").append(fill).append(" d=\"");
            rectangles.forEach(rectangle -> svg.append(rectangle.path()));
            svg.append("\"/>\n");
        });
        return svg.toString();
    }
}
