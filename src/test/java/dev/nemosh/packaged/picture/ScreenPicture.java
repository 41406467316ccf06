package dev.nemosh.packaged.picture;

import dev.nemosh.packaged.EmulatedScreen.Cell;
import java.util.List;
import java.util.stream.Collectors;

/** A terminal's screen as an SVG picture in a window's frame. It needs nothing beside it and tells its words. */
public final class ScreenPicture {
    private static final int CELL = 9;
    private static final int ROW = 20;
    private static final int BASE = 15;
    private static final int MARGIN = 14;
    /** The window's bar and the room below it. */
    private static final int TOP = 36;
    private static final String FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono',"
            + " 'Liberation Mono', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei',"
            + " 'WenQuanYi Micro Hei', monospace";

    private final String window;
    private final String title;
    private final int columns;
    private final List<List<Cell>> rows;

    /**
     * A picture of that screen. Rows at its end without anything in them are left out.
     *
     * @param window what stands in the window's bar
     * @param title what the picture shows, for those who do not see it
     */
    public ScreenPicture(String window, String title, int columns, List<List<Cell>> rows) {
        this.window = window;
        this.title = title;
        this.columns = columns;
        int used = rows.size();
        while (used > 0 && words(rows.get(used - 1)).isEmpty()) {
            used--;
        }
        this.rows = List.copyOf(rows.subList(0, used));
    }

    /** The screen's words, without blanks at the ends of its rows. */
    public String text() {
        return rows.stream().map(ScreenPicture::words).collect(Collectors.joining("\n"));
    }

    /** The picture. */
    public String svg() {
        int width = columns * CELL + 2 * MARGIN;
        int height = TOP + rows.size() * ROW + MARGIN;
        Rectangles rectangles = new Rectangles();
        Letters letters = new Letters(CELL, MARGIN);
        for (int row = 0; row < rows.size(); row++) {
            int top = TOP + row * ROW;
            rectangles(rectangles, rows.get(row), top);
            letters.add(rows.get(row), columns, top + BASE);
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
                aria-labelledby="title text">
                <title id="title">%3$s</title>
                <desc id="text">
                %4$s
                </desc>
                <rect width="%1$d" height="%2$d" rx="8" fill="%5$s"/>
                <rect x="1" y="1" width="%6$d" height="%7$d" rx="7" fill="%8$s"/>
                <path d="M1 28v-20a7 7 0 0 1 7-7h%9$da7 7 0 0 1 7 7v20z" fill="%10$s"/>
                <g fill="%5$s"><circle cx="20" cy="14" r="5"/><circle cx="38" cy="14" r="5"/>\
                <circle cx="56" cy="14" r="5"/></g>
                <g shape-rendering="crispEdges">
                %11$s</g>
                <g font-family="%12$s" font-size="15" fill="%13$s">
                <text x="%14$d" y="18" font-size="12" text-anchor="middle" fill="%15$s">%17$s</text>
                %16$s</g>
                </svg>
                """.formatted(width, height, escaped(title), escaped(text()), Theme.FRAME, width - 2, height - 2,
                Theme.GROUND, width - 16, Theme.BAR, rectangles.svg(), FONTS, Theme.INK, width / 2, Theme.TITLE,
                letters.svg(), escaped(window));
    }

    private void rectangles(Rectangles rectangles, List<Cell> row, int top) {
        for (int at = 0; at < row.size(); at++) {
            Cell cell = row.get(at);
            int left = MARGIN + cell.column() * CELL;
            int width = ((at + 1 < row.size() ? row.get(at + 1).column() : columns) - cell.column()) * CELL;
            BlockShape shape = BlockShape.of(cell.text());
            boolean pixels = shape != null && shape.isHalf();
            String ground = pixels ? Theme.pixel(cell.look().background()) : Theme.ground(cell.look());
            if (!ground.equals(Theme.GROUND)) {
                rectangles.add(ground, 100, left, top, width, ROW);
            }
            if (shape != null) {
                boolean colored = pixels && cell.look().foreground() >= 0;
                rectangles.add(colored ? Theme.pixel(cell.look().foreground()) : Theme.ink(cell.look()),
                        shape.percent(), left + shape.x(), top + shape.y(), shape.width(), shape.height());
            }
            if (cell.look().underlined()) {
                rectangles.add(Theme.ink(cell.look()), 100, left, top + BASE + 2, width, 1);
            }
        }
    }

    static String words(List<Cell> cells) {
        return cells.stream().map(Cell::text).collect(Collectors.joining()).stripTrailing();
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
