package dev.nemosh.work;

import dev.nemosh.api.AgentEvent;
import dev.nemosh.api.AgentStream;
import dev.nemosh.api.ApiException;
import dev.nemosh.api.StreamEnd;
import dev.nemosh.api.StreamSignal;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ForeignText;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Listens to one prompt's stream to its end and tells what it says (protocol, 5, 6 and 10). */
final class Listening {
    private final Wording wording;
    private final Pace pace;
    private final Event.Sink sink;
    private final Instant begun;
    private final ReplyText reply;
    private Instant noticeDue;
    private boolean malformedTold;
    private boolean minutesTold;
    private boolean clipTold;

    /**
     * What was heard.
     *
     * @param end how the stream ended; clean where the agent reported an error
     * @param error what the agent reported, where it did
     * @param words whether there was a reply in words
     * @param clip whether a clip was generated
     */
    record Heard(StreamEnd end, AgentEvent.@Nullable Failed error, boolean words, boolean clip) {}

    Listening(Wording wording, Pace pace, Event.Sink sink, Instant begun) {
        this.wording = wording;
        this.pace = pace;
        this.sink = sink;
        this.begun = begun;
        this.reply = new ReplyText(sink);
        this.noticeDue = begun.plus(pace.timings().streamNotice());
    }

    /**
     * Listens until the stream ends or the agent reports an error, which ends the turn whatever the socket does.
     *
     * @throws ApiException where the prompt was refused or got no answer at all
     */
    Heard listen(AgentStream stream) throws InterruptedException {
        while (true) {
            StreamSignal signal = stream.next(untilNotice());
            if (signal instanceof StreamSignal.Ended ended) {
                return new Heard(ended.end(), null, reply.end(), clipTold);
            }
            if (signal instanceof StreamSignal.Said said) {
                if (said.event() instanceof AgentEvent.Failed failed) {
                    stream.cancel();
                    return new Heard(StreamEnd.CLEAN, failed, reply.end(), clipTold);
                }
                hear(said.event());
            }
            noticeWhenDue();
        }
    }

    private void hear(AgentEvent event) {
        if (event instanceof AgentEvent.Text text) {
            reply.feed(text.piece());
            noticeDue = pace.clock().instant().plus(pace.timings().streamNotice());
        } else if (event instanceof AgentEvent.TextEnd) {
            reply.paragraph();
        } else if (event instanceof AgentEvent.ToolCall call) {
            reply.goesOn();
            begun(call.tool());
        } else if (event instanceof AgentEvent.ToolResult result) {
            ended(result);
        } else if (event instanceof AgentEvent.Malformed) {
            tellMalformed();
        } else {
            sink.accept(new Event.Alive(null));
        }
    }

    private void begun(ForeignText tool) {
        sink.accept(new Event.Alive(working(tool)));
        if (isGeneration(tool) && !minutesTold) {
            minutesTold = true;
            sink.accept(wording.notice("takes-minutes"));
        }
    }

    private void ended(AgentEvent.ToolResult result) {
        sink.accept(new Event.Alive(null));
        if (!result.succeeded()) {
            return;
        }
        reply.succeeded();
        if (isGeneration(result.tool()) && !clipTold) {
            clipTold = true;
            sink.accept(wording.notice("clip-ready"));
        }
    }

    private void tellMalformed() {
        if (!malformedTold) {
            malformedTold = true;
            sink.accept(wording.notice("malformed-event"));
        }
    }

    private Duration untilNotice() {
        Duration left = Duration.between(pace.clock().instant(), noticeDue);
        return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
    }

    private void noticeWhenDue() {
        Instant now = pace.clock().instant();
        if (!now.isBefore(noticeDue)) {
            sink.accept(wording.notice("still-working", Durations.elapsed(Duration.between(begun, now))));
            noticeDue = now.plus(pace.timings().streamNotice());
        }
    }

    private static boolean isGeneration(ForeignText tool) {
        String name = tool.raw().toLowerCase(Locale.ROOT);
        return name.contains("generate_video") || name.contains("seedance");
    }

    /** What kind of work a tool does, by the fragments of its name that are known (protocol, 5). */
    private @Nullable CleanText working(ForeignText tool) {
        String name = tool.raw().toLowerCase(Locale.ROOT);
        if (isGeneration(tool)) {
            return wording.text("working-video");
        }
        if (name.contains("music") || name.contains("suno") || name.contains("audio") || name.contains("voice")) {
            return wording.text("working-sound");
        }
        if (name.contains("edit") || name.contains("draft") || name.contains("multitrack")) {
            return wording.text("working-edit");
        }
        return name.contains("understand") || name.contains("analyze") ? wording.text("working-look") : null;
    }
}
