package dev.nemosh.studio.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** How much of each pixel a shape covers, to be painted at any fraction of a pixel. */
final class InkMask {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final byte[] cover;

    private InkMask(int left, int top, int width, int height, byte[] cover) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.cover = cover;
    }

    /** Of a shape whose unit is {@code size} pixels; the mask's origin is the shape's. */
    static InkMask of(Shape shape, double size) {
        Shape large = AffineTransform.getScaleInstance(size, size).createTransformedShape(shape);
        Rectangle2D box = large.getBounds2D();
        int left = (int) Math.floor(box.getMinX()) - 1;
        int top = (int) Math.floor(box.getMinY()) - 1;
        int width = (int) Math.ceil(box.getMaxX()) - left + 2;
        int height = (int) Math.ceil(box.getMaxY()) - top + 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.translate(-left, -top);
        graphics.fill(large);
        graphics.dispose();
        return new InkMask(left, top, width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** Paints it with its origin at a point. {@code alpha} 0 to 1; what lies outside the frame is left out. */
    void paint(Frame frame, double x, double y, int colour, double alpha) {
        int column = (int) Math.floor(x);
        int line = (int) Math.floor(y);
        int fx = (int) ((x - column) * 256);
        int fy = (int) ((y - line) * 256);
        int strength = (int) (alpha * 256);
        int from = Math.max(0, line + top);
        int to = Math.min(frame.height(), line + top + height);
        int first = Math.max(0, column + left);
        int end = Math.min(frame.width(), column + left + width);
        for (int row = from; row < to; row++) {
            int source = row - line - top;
            for (int i = first; i < end; i++) {
                int at = i - column - left;
                int now = at(at, source) * (256 - fx) + at(at - 1, source) * fx;
                int before = at(at, source - 1) * (256 - fx) + at(at - 1, source - 1) * fx;
                int ink = (now * (256 - fy) + before * fy >> 16) * strength >> 8;
                if (ink > 0) {
                    blend(frame.pixels(), row * frame.width() + i, colour, ink);
                }
            }
        }
    }

    private int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : cover[y * width + x] & 255;
    }

    /** Lays a colour over a pixel. @param ink 0 to 255 */
    static void blend(int[] pixels, int at, int colour, int ink) {
        int share = ink + (ink >> 7);
        int pixel = pixels[at];
        int both = (pixel & 0xFF00FF) * (256 - share) + (colour & 0xFF00FF) * share >>> 8 & 0xFF00FF;
        int green = (pixel & 0xFF00) * (256 - share) + (colour & 0xFF00) * share >>> 8 & 0xFF00;
        pixels[at] = both | green;
    }
}
