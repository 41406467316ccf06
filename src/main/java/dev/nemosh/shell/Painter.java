package dev.nemosh.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jline.utils.AttributedString;

/**
 * The one owner of the terminal. Everything that reaches it goes through one queue; whole lines are printed once, above
 * the line being typed, and only the small live region under them (the unfinished last line of a reply, the status line,
 * the prompt) is redrawn, at once where nothing was drawn lately and otherwise at most every {@code interval}.
 */
final class Painter implements AutoCloseable {
    private sealed interface Stroke {
        record Line(StyledText line) implements Stroke {}

        record Drawn(String sequences) implements Stroke {}

        record Piece(StyledText piece) implements Stroke {}

        record EndLine() implements Stroke {}

        record Status(StyledText line) implements Stroke {}

        record Prompt(StyledText prompt, String end) implements Stroke {}

        record Sequence(String sequence) implements Stroke {}

        record Mark(CountDownLatch painted, boolean last) implements Stroke {}
    }

    private final LiveReader reader;
    private final Function<StyledText, String> ansi;
    private final boolean redraws;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private final BlockingQueue<Stroke> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    // The painter's thread alone touches what follows.
    private final StringBuilder finished = new StringBuilder();
    private final List<CountDownLatch> marks = new ArrayList<>();
    private final StringBuilder tail = new StringBuilder();
    private StyledText status = StyledText.EMPTY;
    private StyledText prompt;
    private String promptEnd = "";
    private boolean changed;
    private boolean ended;

    /**
     * A painter over that reader.
     *
     * @param ansi how text is written to this terminal
     * @param prompt what stands before the line being typed at first
     * @param redraws whether an unfinished line is shown; where nothing can be redrawn it has to wait for its end
     * @param interval the least time between two redraws
     */
    Painter(LiveReader reader, Function<StyledText, String> ansi, StyledText prompt, boolean redraws,
            Duration interval, LongSupplier nanoTime) {
        this.reader = reader;
        this.ansi = ansi;
        this.prompt = prompt;
        this.redraws = redraws;
        this.intervalNanos = interval.toNanos();
        this.nanoTime = nanoTime;
        this.thread = new Thread(this::run, "painter");
        thread.setDaemon(true);
    }

    /** Begins to paint. */
    void start() {
        thread.start();
    }

    /** A whole line (or several), to stand above the live region for good. */
    void line(StyledText line) {
        queue.add(new Stroke.Line(line));
    }

    /** A part of a picture, in the terminal's own sequences, to stand above the live region for good. */
    void drawn(String sequences) {
        queue.add(new Stroke.Drawn(sequences));
    }

    /** Further words of the reply; every line feed in them finishes a line. */
    void piece(StyledText piece) {
        queue.add(new Stroke.Piece(piece));
    }

    /** The reply's last line is finished. */
    void endLine() {
        queue.add(new Stroke.EndLine());
    }

    /** What is under way; empty for nothing. */
    void status(StyledText line) {
        queue.add(new Stroke.Status(line));
    }

    /**
     * What stands before the line being typed.
     *
     * @param end a sequence behind it that shows nothing and moves no cursor; empty for none
     */
    void prompt(StyledText prompt, String end) {
        queue.add(new Stroke.Prompt(prompt, end));
    }

    /**
     * A sequence that shows nothing and moves no cursor, behind all that was given before, at a line's beginning. What
     * stands behind the prompt is left out from here on.
     */
    void sequence(String sequence) {
        queue.add(new Stroke.Sequence(sequence));
    }

    /** Waits until everything given so far is on the screen. */
    void flush() throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        queue.add(new Stroke.Mark(painted, false));
        painted.await();
    }

    /** Paints what is left and stops; at most a second goes by. */
    @Override
    public void close() {
        CountDownLatch painted = new CountDownLatch(1);
        queue.add(new Stroke.Mark(painted, true));
        try {
            painted.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            long next = nanoTime.getAsLong();
            while (!ended) {
                apply(queue.take());
                for (long left = next - nanoTime.getAsLong(); left > 0 && marks.isEmpty();
                        left = next - nanoTime.getAsLong()) {
                    Stroke stroke = queue.poll(left, TimeUnit.NANOSECONDS);
                    if (stroke != null) {
                        apply(stroke);
                    }
                }
                for (Stroke stroke = queue.poll(); stroke != null && marks.isEmpty(); stroke = queue.poll()) {
                    apply(stroke);
                }
                paint();
                next = nanoTime.getAsLong() + intervalNanos;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(Stroke stroke) {
        changed |= !(stroke instanceof Stroke.Mark || stroke instanceof Stroke.Status now && now.line().equals(status));
        if (stroke instanceof Stroke.Line whole) {
            finished.append(ansi.apply(whole.line())).append('\n');
        } else if (stroke instanceof Stroke.Drawn drawn) {
            finished.append(drawn.sequences()).append('\n');
        } else if (stroke instanceof Stroke.Sequence silent) {
            finished.append(silent.sequence());
            promptEnd = "";
        } else if (stroke instanceof Stroke.Piece further) {
            append(further.piece());
        } else if (stroke instanceof Stroke.EndLine) {
            if (tail.length() > 0) {
                finishTail();
            }
        } else if (stroke instanceof Stroke.Status now) {
            status = now.line();
        } else if (stroke instanceof Stroke.Prompt now) {
            prompt = now.prompt();
            promptEnd = now.end();
        } else if (stroke instanceof Stroke.Mark mark) {
            marks.add(mark.painted());
            ended |= mark.last();
        }
    }

    /** A span keeps to its line, so that its look does not run into the next. */
    private void append(StyledText piece) {
        for (Span span : piece.spans()) {
            String words = span.text().toString();
            int from = 0;
            for (int feed = words.indexOf('\n'); feed >= 0; feed = words.indexOf('\n', from)) {
                tail.append(part(span, from, feed));
                finishTail();
                from = feed + 1;
            }
            tail.append(part(span, from, words.length()));
        }
    }

    private String part(Span span, int from, int to) {
        return from == to ? "" : ansi.apply(new StyledText(List.of(
                new Span(span.text().part(from, to), span.roles(), span.link()))));
    }

    private void finishTail() {
        finished.append(tail).append('\n');
        tail.setLength(0);
    }

    private void paint() {
        if (changed) {
            String unfinished = redraws ? tail.toString() : "";
            reader.paint(finished.toString(), new LiveRegion(styled(unfinished), styled(ansi.apply(status)),
                    styled(ansi.apply(prompt)), promptEnd));
            finished.setLength(0);
            changed = false;
        }
        marks.forEach(CountDownLatch::countDown);
        marks.clear();
    }

    private static AttributedString styled(String ansi) {
        return AttributedString.fromAnsi(ansi);
    }
}
