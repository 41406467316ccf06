package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Durations;
import dev.nemosh.text.Messages;
import dev.nemosh.text.Sizes;
import dev.nemosh.work.Event;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Tells how far transfers and renders are; the rate of a transfer is taken since its beginning. */
final class ProgressWords {
    private static final int LONGEST_NAME = 32;

    private final Messages messages;
    private final LongSupplier nanoTime;
    private String moving = "";
    private long since;
    private long bytesBefore;

    ProgressWords(Messages messages, LongSupplier nanoTime) {
        this.messages = messages;
        this.nanoTime = nanoTime;
    }

    /** How far the file is. */
    Progress of(Event.Transfer transfer) {
        CleanText name = CleanText.of(name(transfer.file()));
        CleanText file = transfer.count() > 1
                ? messages.text("output.which-file", name, transfer.number(), transfer.count()) : name;
        String key = transfer.direction() == Event.Direction.UP ? "shell.status-up" : "shell.status-down";
        int percent = transfer.total() > 0 ? (int) (100 * transfer.bytes() / transfer.total()) : -1;
        return new Progress(messages.text(key, file), percent,
                CleanText.of(", " + Sizes.words(transfer.bytes())).plus(speed(transfer)));
    }

    /** How far each of several renders is; a bar is for one only. */
    Progress of(Collection<Event.Rendering> renders) {
        String each = renders.stream()
                .map(render -> name(render.file()) + (render.percent() < 0 ? "" : " " + render.percent() + "%"))
                .collect(Collectors.joining(", "));
        return new Progress(messages.text("shell.status-rendering", CleanText.of(each)), -1, CleanText.EMPTY);
    }

    /** How far the render is. */
    Progress of(Event.Rendering rendering) {
        Duration left = rendering.left();
        boolean told = left != null && rendering.percent() < 100;
        return new Progress(messages.text("shell.status-rendering", CleanText.of(name(rendering.file()))), rendering.percent(),
                told ? messages.text("shell.status-left", Durations.elapsed(left)) : CleanText.EMPTY);
    }

    private String name(CleanText file) {
        return DisplayWidth.cut(file.toString(), LONGEST_NAME, messages.cutMark());
    }

    /** The rate so far and what is left at it, once there is a second to tell it from. */
    private CleanText speed(Event.Transfer transfer) {
        String file = transfer.direction() + " " + transfer.number() + " " + transfer.file();
        long now = nanoTime.getAsLong();
        if (!file.equals(moving) || transfer.bytes() < bytesBefore) {
            moving = file;
            since = now;
            bytesBefore = transfer.bytes();
        }
        double seconds = (now - since) / 1e9;
        long bytesPerSecond = Math.round((transfer.bytes() - bytesBefore) / Math.max(1, seconds));
        if (seconds < 1 || bytesPerSecond == 0) {
            return CleanText.EMPTY;
        }
        CleanText rate = CleanText.of(", " + Sizes.words(bytesPerSecond) + "/s");
        return transfer.total() <= transfer.bytes()
                ? rate
                : rate.plus(messages.text("shell.status-left", Durations.elapsed(
                        Duration.ofSeconds((transfer.total() - transfer.bytes()) / bytesPerSecond))));
    }
}
