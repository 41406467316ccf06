package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Durations;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the status line says while a line runs: for how long, when the last sign of life came, what is done, how far a
 * transfer or a render is, how many lines wait. Nothing in it is guessed. Safe for use by several threads.
 */
final class StatusBoard {
    private final Messages messages;
    private final LongSupplier nanoTime;
    private final IntSupplier width;
    private final boolean unicode;
    private final ProgressWords progress;
    private @Nullable Long since;
    private long alive;
    private @Nullable Progress doing;
    private int waiting;
    private Optional<Duration> usual = Optional.empty();
    private CleanText standing = CleanText.EMPTY;
    private boolean heard;
    private final Map<CleanText, Event.Rendering> renders = new LinkedHashMap<>();

    /**
     * A board for a terminal.
     *
     * @param width the cells of its lines now
     * @param unicode whether block characters may be used, else ASCII
     */
    StatusBoard(Messages messages, LongSupplier nanoTime, IntSupplier width, boolean unicode) {
        this.messages = messages;
        this.nanoTime = nanoTime;
        this.width = width;
        this.unicode = unicode;
        this.progress = new ProgressWords(messages, nanoTime);
    }

    /** A line has begun, or, with {@code false}, nothing runs any more. */
    synchronized void busy(boolean now) {
        if (now && since == null) {
            since = nanoTime.getAsLong();
            alive = since;
        } else if (!now) {
            since = null;
            doing = null;
            usual = Optional.empty();
            heard = false;
            renders.clear();
        }
    }

    /** So many lines wait. */
    synchronized void waiting(int lines) {
        waiting = lines;
    }

    /** Session and credits, as the prompt has them. */
    synchronized void standing(CleanText words) {
        standing = words;
    }

    /**
     * Whether the agent is at work without it being said yet how long it usually takes; true once a line.
     */
    synchronized boolean hears(Event event) {
        boolean first = event instanceof Event.Alive && !heard && since != null;
        heard |= first;
        return first;
    }

    /** What such a prompt usually takes this user; empty where that is not known. */
    synchronized void usual(Optional<Duration> time) {
        usual = time;
    }

    /** Something happened. */
    synchronized void saw(Event event) {
        alive = nanoTime.getAsLong();
        if (event instanceof Event.Alive sign && sign.working() != null) {
            doing = new Progress(sign.working(), -1, CleanText.EMPTY);
        } else if (event instanceof Event.Transfer transfer) {
            doing = progress.of(transfer);
        } else if (event instanceof Event.Rendering rendering) {
            doing = renders(rendering);
        } else if (event instanceof Event.Text) {
            doing = null;
        }
    }

    /**
     * The line as it is now; empty while nothing runs. Where a bar is to be drawn, what stands behind it gives way from
     * the end.
     */
    synchronized StyledText line() {
        Long began = since;
        if (began == null) {
            return StyledText.EMPTY;
        }
        Progress now = doing == null
                ? new Progress(messages.text("shell.status-working"), -1, CleanText.EMPTY) : doing;
        List<String> beside = beside(began);
        int cells = width.getAsInt() - 1;
        while (now.percent() >= 0 && !beside.isEmpty() && now.leastCells() + DisplayWidth.of(joined(beside)) > cells) {
            beside.remove(beside.size() - 1);
        }
        String further = joined(beside);
        String words = now.within(cells - DisplayWidth.of(further), unicode) + further;
        return StyledText.of(CleanText.of(words), Role.DIM);
    }

    private List<String> beside(long began) {
        long now = nanoTime.getAsLong();
        List<String> parts = new ArrayList<>();
        parts.add(Durations.elapsed(Duration.ofNanos(now - began)));
        long silence = (now - alive) / 1_000_000_000;
        if (silence >= 2) {
            parts.add(messages.text("shell.status-alive", Durations.elapsed(Duration.ofSeconds(silence))).toString());
        }
        usual.ifPresent(time -> parts.add(
                messages.text("shell.status-usual", Durations.elapsed(time)).toString()));
        if (waiting > 0) {
            parts.add(messages.text("shell.status-waiting", waiting).toString());
        }
        parts.add(messages.text("shell.status-stop").toString());
        if (!standing.isEmpty()) {
            parts.add(standing.toString());
        }
        return parts;
    }

    private String joined(List<String> parts) {
        String between = messages.text("shell.between").toString();
        return parts.stream().map(part -> between + part).collect(Collectors.joining());
    }

    /** One render with what is left of it; several by their files. */
    private Progress renders(Event.Rendering newest) {
        if (newest.status().equals("completed") || newest.status().equals("failed")) {
            renders.remove(newest.file());
        } else {
            renders.put(newest.file(), newest);
        }
        return renders.size() < 2
                ? progress.of(renders.values().stream().findFirst().orElse(newest))
                : progress.of(renders.values());
    }
}
