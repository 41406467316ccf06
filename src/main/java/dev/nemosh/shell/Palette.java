package dev.nemosh.shell;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The colours that stand for those of a picture. Where it has few enough they are its own; else they are the means of
 * boxes that the colours are parted into, the box with the most to lose first (median cut). Only what is seen counts.
 */
final class Palette {
    private static final int BYTE = 0xff;
    private static final int OPAQUE = 0x80;
    /** Colours are told apart, and the nearest of them remembered, by five bits a part. */
    private static final int COARSE = 0xf8f8f8;
    private static final int BITS = 5;
    /** What the bits that are not looked at are taken for: half of what they may be. */
    private static final int MIDDLE = 0x040404;

    private final int[] colors;
    private final boolean exact;
    private final int[] nearest = new int[1 << 3 * BITS];

    private Palette(int[] colors, boolean exact) {
        this.colors = colors;
        this.exact = exact;
        Arrays.fill(nearest, -1);
    }

    /** The palette of a picture, of at most so many colours. */
    static Palette of(BufferedImage image, int most) {
        Map<Integer, Integer> all = counts(image, 0xffffff);
        if (all.size() <= most) {
            return new Palette(all.keySet().stream().sorted().mapToInt(color -> color).toArray(), true);
        }
        PriorityQueue<Box> boxes = new PriorityQueue<>(Comparator.comparingLong(Box::loss).reversed());
        boxes.add(Box.of(counts(image, COARSE)));
        List<Box> done = new ArrayList<>();
        while (!boxes.isEmpty() && boxes.size() + done.size() < most) {
            Box largest = boxes.remove();
            if (largest.colors.size() == 1) {
                done.add(largest);
            } else {
                boxes.addAll(largest.parts());
            }
        }
        done.addAll(boxes);
        return new Palette(done.stream().mapToInt(Box::mean).sorted().toArray(), false);
    }

    private static Map<Integer, Integer> counts(BufferedImage image, int mask) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int color = image.getRGB(x, y);
                if (isSeen(color)) {
                    counts.merge(color & mask, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** Whether anything is to be seen of the pixel. */
    static boolean isSeen(int argb) {
        return argb >>> 24 >= OPAQUE;
    }

    /** One part of a colour: 16 for red, 8 for green, 0 for blue. */
    static int part(int color, int shift) {
        return color >> shift & BYTE;
    }

    /** Whether the picture's colours are all in it as they are. */
    boolean isExact() {
        return exact;
    }

    int size() {
        return colors.length;
    }

    /** The colour of that number, 0xRRGGBB. */
    int color(int number) {
        return colors[number];
    }

    /** The number of the colour that comes nearest. */
    int nearest(int rgb) {
        if (exact) {
            return Arrays.binarySearch(colors, rgb & 0xffffff);
        }
        int bin = part(rgb, 16) >> 3 << 2 * BITS | part(rgb, 8) >> 3 << BITS | part(rgb, 0) >> 3;
        if (nearest[bin] < 0) {
            nearest[bin] = search(rgb & COARSE | MIDDLE);
        }
        return nearest[bin];
    }

    private int search(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int number = 0; number < colors.length; number++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int apart = part(rgb, shift) - part(colors[number], shift);
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                best = number;
            }
        }
        return best;
    }

    /** Colours that one is to stand for, how often each occurs, and the part in which they differ most. */
    private record Box(List<Map.Entry<Integer, Integer>> colors, int shift, long loss) {

        static Box of(Map<Integer, Integer> counts) {
            List<Map.Entry<Integer, Integer>> colors = new ArrayList<>(counts.entrySet());
            colors.sort(Map.Entry.comparingByKey());
            return of(colors);
        }

        private static Box of(List<Map.Entry<Integer, Integer>> colors) {
            int widest = 0;
            int range = -1;
            for (int shift = 0; shift <= 16; shift += 8) {
                int by = shift;
                int least = colors.stream().mapToInt(color -> part(color.getKey(), by)).min().orElse(0);
                int most = colors.stream().mapToInt(color -> part(color.getKey(), by)).max().orElse(0);
                if (most - least > range) {
                    range = most - least;
                    widest = shift;
                }
            }
            return new Box(colors, widest, range * pixels(colors));
        }

        private static long pixels(List<Map.Entry<Integer, Integer>> colors) {
            return colors.stream().mapToLong(Map.Entry::getValue).sum();
        }

        /** Two boxes with about as many pixels each; neither is empty. */
        List<Box> parts() {
            List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(colors);
            sorted.sort(Comparator.comparingInt(color -> part(color.getKey(), shift)));
            long half = pixels(sorted) / 2;
            long before = sorted.get(0).getValue();
            int at = 1;
            while (at < sorted.size() - 1 && before + sorted.get(at).getValue() <= half) {
                before += sorted.get(at++).getValue();
            }
            return List.of(of(sorted.subList(0, at)), of(sorted.subList(at, sorted.size())));
        }

        int mean() {
            long pixels = pixels(colors);
            int mean = MIDDLE;
            for (int shift = 0; shift <= 16; shift += 8) {
                int by = shift;
                long sum = colors.stream().mapToLong(color -> (long) part(color.getKey(), by) * color.getValue()).sum();
                mean += (int) (sum / pixels) << shift;
            }
            return mean;
        }
    }
}
