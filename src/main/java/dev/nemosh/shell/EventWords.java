package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.Messages;
import dev.nemosh.text.Sizes;
import dev.nemosh.work.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words in which people are told of events. */
final class EventWords {
    private final Messages messages;

    EventWords(Messages messages) {
        this.messages = messages;
    }

    /** Such as {@code 297 credits available, 0 frozen, 412 in total}. */
    CleanText credits(Event.Credits credits) {
        return text("credits", credits.available(), credits.frozen(), credits.total());
    }

    /** Such as {@code 2 changes, credits 412 -> 297 (-115), 3m12s}; what is not known is left out. */
    CleanText receipt(Event.Receipt receipt) {
        List<CleanText> parts = new ArrayList<>();
        if (receipt.changes() > 0) {
            parts.add(text(receipt.changes() == 1 ? "change" : "changes", receipt.changes()));
        }
        Long before = receipt.creditsBefore();
        Long after = receipt.creditsAfter();
        if (before != null && after != null) {
            String spent = (after > before ? "+" : "") + (after - before);
            parts.add(before.equals(after) ? text("credits-same", after) : text("credits-spent", before, after, spent));
        }
        parts.add(CleanText.of(Durations.elapsed(receipt.took())));
        return listed(parts);
    }

    /** Such as {@code Next: add a title | export}. */
    CleanText nextSteps(List<CleanText> steps) {
        return text("next", CleanText.of(String.join(" | ", steps.stream().map(CleanText::toString).toList())));
    }

    /** Such as {@code Uploading clip.mp4 (2 of 3): 3.9 MB of 12 MB}. */
    CleanText transfer(Event.Transfer transfer) {
        CleanText file = transfer.count() > 1
                ? text("which-file", transfer.file(), transfer.number(), transfer.count()) : transfer.file();
        CleanText amount = transfer.total() < 0
                ? CleanText.of(Sizes.words(transfer.bytes()))
                : text("amount", Sizes.words(transfer.bytes()), Sizes.words(transfer.total()));
        return text(transfer.direction() == Event.Direction.UP ? "uploading" : "downloading", file, amount);
    }

    /** Such as {@code Uploaded clip.mp4 (video, 12 MB, 30.5s, 1920x1080)}. */
    CleanText uploaded(Event.Uploaded upload) {
        List<CleanText> facts = new ArrayList<>();
        if (!upload.kind().isEmpty()) {
            facts.add(upload.kind());
        }
        if (upload.bytes() > 0) {
            facts.add(CleanText.of(Sizes.words(upload.bytes())));
        }
        Long length = upload.durationMillis();
        if (length != null) {
            facts.add(seconds(length));
        }
        if (upload.width() != null && upload.height() != null) {
            facts.add(CleanText.of(upload.width() + "x" + upload.height()));
        }
        return text("uploaded", upload.file(), listed(facts));
    }

    /** Such as {@code Rendering out.mp4: 50%, about 12s left}. */
    CleanText rendering(Event.Rendering rendering) {
        CleanText state = rendering.percent() < 0
                ? CleanText.lineOf(rendering.status()) : CleanText.of(rendering.percent() + "%");
        Duration left = rendering.left();
        return text("rendering", rendering.file(),
                left == null ? state : listed(List.of(state, text("left", Durations.elapsed(left)))));
    }

    /** Such as {@code Saved out.mp4 (3.9 MB, 10s, 1920x1080; rendered in 27s)} and the project's link. */
    List<StyledText> exported(Event.Exported export) {
        List<StyledText> lines = new ArrayList<>();
        Path file = export.file();
        lines.add(StyledText.of(file == null
                ? text("left-there", CleanText.lineOf(export.jobId()), CleanText.lineOf(export.status()))
                : text("saved", CleanText.lineOf(file.toString()), film(export), Durations.elapsed(export.took())),
                Role.DONE));
        CleanText link = export.claimLink();
        if (link != null) {
            lines.add(StyledText.of(text("project")).plus(StyledText.of(" "))
                    .plus(new StyledText(List.of(new Span(link, Set.of(Role.LINK), link)))));
        }
        return lines;
    }

    private CleanText film(Event.Exported export) {
        List<CleanText> facts = new ArrayList<>();
        facts.add(CleanText.of(Sizes.words(export.bytes())));
        if (export.durationMillis() > 0) {
            facts.add(seconds(export.durationMillis()));
        }
        if (export.size() != null) {
            facts.add(CleanText.of(export.size().toString()));
        }
        return listed(facts);
    }

    private CleanText listed(List<CleanText> parts) {
        return parts.stream().reduce((one, next) -> text("list", one, next))
                .orElse(CleanText.EMPTY);
    }

    private static CleanText seconds(long millis) {
        return CleanText.of(Durations.seconds(millis) + "s");
    }

    private CleanText text(String key, Object... values) {
        return messages.text("output." + key, values);
    }
}
