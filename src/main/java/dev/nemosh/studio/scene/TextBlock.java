package dev.nemosh.studio.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters set in lines of similar length.
 *
 * @param lines from the top; blanks at their ends are gone
 * @param size font size in pixels
 * @param tracking space between letters, as a share of the size
 */
record TextBlock(List<List<Lettering.Letter>> lines, double size, double tracking) {

    /**
     * Wraps to a width, with letters no larger than {@code size}, smaller where a word or the lines would not fit.
     *
     * @param most lines at the most
     */
    static TextBlock fit(
            Lettering lettering, String text, double size, double tracking, double width, int most) {
        double fitting = size;
        while (true) {
            List<List<Lettering.Letter>> lines = new ArrayList<>();
            for (String paragraph : text.split("\\R")) {
                List<Lettering.Letter> letters = lettering.set(paragraph.strip());
                if (!letters.isEmpty()) {
                    lines.addAll(balanced(letters, width / fitting, tracking));
                }
            }
            TextBlock block = new TextBlock(lines, fitting, tracking);
            if (lines.size() <= most && block.width() <= width || fitting < size * 0.12) {
                return block;
            }
            fitting *= 0.92;
        }
    }

    private static List<List<Lettering.Letter>> balanced(
            List<Lettering.Letter> letters, double width, double tracking) {
        List<List<Lettering.Letter>> best = wrap(letters, width, tracking);
        int lines = best.size();
        for (double narrower = width * 0.95; lines > 1; narrower *= 0.95) {
            List<List<Lettering.Letter>> tried = wrap(letters, narrower, tracking);
            if (tried.size() > lines || widest(tried, tracking) > narrower) {
                break;
            }
            best = tried;
        }
        return best;
    }

    private static List<List<Lettering.Letter>> wrap(List<Lettering.Letter> letters, double width, double tracking) {
        List<List<Lettering.Letter>> lines = new ArrayList<>();
        List<Lettering.Letter> line = new ArrayList<>();
        int breakAfter = 0;
        for (Lettering.Letter letter : letters) {
            line.add(letter);
            if (!letter.space() && breakAfter > 0 && length(trimmed(line), tracking) > width) {
                lines.add(trimmed(line.subList(0, breakAfter)));
                line = new ArrayList<>(line.subList(breakAfter, line.size()));
                breakAfter = 0;
            }
            if (letter.breaks()) {
                breakAfter = line.size();
            }
        }
        lines.add(trimmed(line));
        return lines;
    }

    private static List<Lettering.Letter> trimmed(List<Lettering.Letter> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).space()) {
            end--;
        }
        return List.copyOf(line.subList(0, end));
    }

    private static double widest(List<List<Lettering.Letter>> lines, double tracking) {
        return lines.stream().mapToDouble(line -> length(line, tracking)).max().orElse(0);
    }

    private static double length(List<Lettering.Letter> line, double tracking) {
        double length = Math.max(0, line.size() - 1) * tracking;
        for (Lettering.Letter letter : line) {
            length += letter.advance();
        }
        return length;
    }

    /** The widest line in pixels. */
    double width() {
        return widest(lines, tracking) * size;
    }

    /** A line's width in pixels. */
    double width(int line) {
        return length(lines.get(line), tracking) * size;
    }

    /** From one base line to the next, in pixels. */
    double leading() {
        return size * 1.18;
    }

    /** From the first line's capitals' top to the last base line, in pixels. */
    double height() {
        return lines.isEmpty() ? 0 : (lines.size() - 1) * leading() + size * 0.74;
    }
}
