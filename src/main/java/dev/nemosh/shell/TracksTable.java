package dev.nemosh.shell;

import dev.nemosh.draft.ChangeWords;
import dev.nemosh.draft.Draft;
import dev.nemosh.draft.Kind;
import dev.nemosh.draft.Row;
import dev.nemosh.draft.Segment;
import dev.nemosh.draft.SegmentWords;
import dev.nemosh.draft.Track;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A timeline, or the comparison of two, as a table: a line a segment. */
public final class TracksTable {
    private final Messages messages;
    private final SegmentWords words;
    private final ChangeWords changes;

    public TracksTable(Messages messages) {
        this.messages = messages;
        this.words = new SegmentWords(messages);
        this.changes = new ChangeWords(messages);
    }

    /** The draft's segments, track by track, in so many cells. An empty draft has a line that says so. */
    public List<StyledText> lines(Draft draft, int width) {
        if (draft.tracks().isEmpty()) {
            return List.of(StyledText.of(messages.text("output.no-tracks")));
        }
        Map<Integer, List<Row>> rows = Row.of(draft).stream().collect(Collectors.groupingBy(Row::track));
        TextTable table = new TextTable(columns(false), messages.cutMark());
        for (Track track : draft.tracks()) {
            List<Row> own = rows.get(track.index());
            if (own == null) {
                table.add(emptyTrack(track));
            } else {
                own.forEach(row -> table.add(cells(row, false)));
            }
        }
        return table.lines(width);
    }

    /** Two drafts: every segment once, marked {@code +} new, {@code -} gone, {@code ~} changed, with what changed. */
    public List<StyledText> comparison(Draft before, Draft after, int width) {
        List<Row> rows = Row.between(before, after);
        if (rows.isEmpty()) {
            return List.of(StyledText.of(messages.text("output.no-tracks")));
        }
        TextTable table = new TextTable(columns(true), messages.cutMark());
        rows.forEach(row -> table.add(cells(row, true)));
        return table.lines(width);
    }

    /** The role that colours a kind of track. */
    static Role role(Kind kind) {
        return switch (kind) {
            case VIDEO -> Role.VIDEO;
            case AUDIO -> Role.AUDIO;
            case TEXT -> Role.TITLE;
            case OTHER -> Role.OTHER;
        };
    }

    private List<TextTable.Column> columns(boolean marked) {
        List<TextTable.Column> columns = new ArrayList<>();
        if (marked) {
            columns.add(new TextTable.Column(CleanText.EMPTY, TextTable.Fit.LEFT));
        }
        columns.add(column("number", TextTable.Fit.RIGHT));
        columns.add(column("kind", TextTable.Fit.LEFT));
        columns.add(column("content", TextTable.Fit.CUT));
        columns.add(column("start", TextTable.Fit.RIGHT));
        columns.add(column("end", TextTable.Fit.RIGHT));
        columns.add(column("length", TextTable.Fit.RIGHT));
        columns.add(column(marked ? "changes" : "style", TextTable.Fit.CUT));
        return columns;
    }

    private TextTable.Column column(String key, TextTable.Fit fit) {
        return new TextTable.Column(messages.text("output.column-" + key), fit);
    }

    private List<Span> cells(Row row, boolean marked) {
        Segment segment = row.segment();
        Role[] roles = switch (row.mark()) {
            case SAME -> new Role[0];
            case ADDED -> new Role[] {Role.ADDED};
            case REMOVED -> new Role[] {Role.REMOVED};
            case CHANGED -> new Role[] {Role.CHANGED};
        };
        List<Span> cells = new ArrayList<>();
        if (marked) {
            cells.add(Span.of(CleanText.of(Character.toString(row.mark().sign())), roles));
        }
        cells.add(Span.of(CleanText.of(Integer.toString(row.track())), roles));
        cells.add(Span.of(words.label(row.type()), role(Kind.ofType(row.type()))));
        cells.add(Span.of(words.content(segment), roles));
        cells.add(Span.of(start(segment)));
        cells.add(Span.of(seconds(segment.endMillis())));
        cells.add(Span.of(seconds(segment.durationMillis())));
        cells.add(Span.of(list(row.mark() == Row.Mark.CHANGED ? changes.tell(row.changes()) : words.details(segment))));
        return cells;
    }

    private List<Span> emptyTrack(Track track) {
        List<Span> cells = new ArrayList<>();
        cells.add(Span.of(CleanText.of(Integer.toString(track.index()))));
        cells.add(Span.of(words.label(track.type()), role(track.kind())));
        cells.add(Span.of(messages.text("output.empty-track"), Role.DIM));
        for (int i = 0; i < 4; i++) {
            cells.add(Span.of(CleanText.EMPTY));
        }
        return cells;
    }

    /** A start that the draft does not give, but that was summed up, is marked as such (protocol, 7.3). */
    private static CleanText start(Segment segment) {
        return CleanText.of((segment.startEstimated() ? "~" : "") + seconds(segment.startMillis()));
    }

    private static CleanText seconds(long millis) {
        return CleanText.of(Durations.seconds(millis) + "s");
    }

    private CleanText list(List<CleanText> details) {
        Optional<CleanText> all = details.stream().reduce((one, next) -> messages.text("output.list", one, next));
        return all.orElse(CleanText.EMPTY);
    }
}
