package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.Messages;
import dev.nemosh.text.Sizes;
import dev.nemosh.work.Event;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the status line says while a line runs: for how long, when the last sign of life came, what is done, how far a
 * transfer or a render is, how many lines wait. Nothing in it is guessed. Safe for use by several threads.
 */
final class StatusBoard {
    private final Messages messages;
    private final LongSupplier nanoTime;
    private @Nullable Long since;
    private long alive;
    private @Nullable CleanText doing;
    private int waiting;
    private Optional<Duration> usual = Optional.empty();
    private CleanText standing = CleanText.EMPTY;
    private boolean heard;
    private CleanText moving = CleanText.EMPTY;
    private long movingSince;
    private long movedBefore;
    private final Map<CleanText, Event.Rendering> renders = new LinkedHashMap<>();

    StatusBoard(Messages messages, LongSupplier nanoTime) {
        this.messages = messages;
        this.nanoTime = nanoTime;
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
            doing = sign.working();
        } else if (event instanceof Event.Transfer transfer) {
            doing = transfer(transfer);
        } else if (event instanceof Event.Rendering rendering) {
            doing = renders(rendering);
        } else if (event instanceof Event.Text) {
            doing = null;
        }
    }

    /** The line as it is now; empty while nothing runs. */
    synchronized StyledText line() {
        Long began = since;
        if (began == null) {
            return StyledText.EMPTY;
        }
        long now = nanoTime.getAsLong();
        StringJoiner parts = new StringJoiner(" · ");
        parts.add((doing == null ? messages.text("shell.status-working") : doing).toString());
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
        return StyledText.of(CleanText.of(parts.toString()), Role.DIM);
    }

    private CleanText transfer(Event.Transfer transfer) {
        CleanText file = transfer.file();
        if (!file.equals(moving) || transfer.bytes() < movedBefore) {
            moving = file;
            movingSince = alive;
            movedBefore = transfer.bytes();
        }
        String bytes = Sizes.words(transfer.bytes());
        String amount = transfer.total() > 0 ? 100 * transfer.bytes() / transfer.total() + "%, " + bytes : bytes;
        String key = transfer.direction() == Event.Direction.UP ? "shell.status-up" : "shell.status-down";
        return messages.text(key, file, amount).plus(speed(transfer));
    }

    /** The rate so far and what is left at it, once there is a second to tell it from. */
    private CleanText speed(Event.Transfer transfer) {
        double seconds = (alive - movingSince) / 1e9;
        long bytesPerSecond = Math.round((transfer.bytes() - movedBefore) / Math.max(1, seconds));
        if (seconds < 1 || bytesPerSecond == 0) {
            return CleanText.EMPTY;
        }
        CleanText rate = CleanText.of(", " + Sizes.words(bytesPerSecond) + "/s");
        return transfer.total() <= transfer.bytes()
                ? rate
                : rate.plus(messages.text("shell.status-left", Durations.elapsed(
                        Duration.ofSeconds((transfer.total() - transfer.bytes()) / bytesPerSecond))));
    }

    /** One render with what is left of it; several by their files. */
    private CleanText renders(Event.Rendering newest) {
        if (newest.status().equals("completed") || newest.status().equals("failed")) {
            renders.remove(newest.file());
        } else {
            renders.put(newest.file(), newest);
        }
        if (renders.size() < 2) {
            return rendering(renders.values().stream().findFirst().orElse(newest));
        }
        StringJoiner each = new StringJoiner(", ");
        for (Event.Rendering render : renders.values()) {
            each.add(render.percent() < 0 ? render.file().toString() : render.file() + " " + render.percent() + "%");
        }
        return messages.text("shell.status-renders", CleanText.of(each.toString()));
    }

    private CleanText rendering(Event.Rendering rendering) {
        CleanText percent = rendering.percent() < 0
                ? messages.text("shell.status-rendering") : messages.text("shell.status-rendered", rendering.percent());
        Duration left = rendering.left();
        return left == null ? percent : percent.plus(messages.text("shell.status-left", Durations.elapsed(left)));
    }
}
