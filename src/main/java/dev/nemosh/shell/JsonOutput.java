package dev.nemosh.shell;

import dev.nemosh.text.Failure;
import dev.nemosh.work.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes what happens as one JSON object a line, each flushed by itself ({@code -o json}). */
public final class JsonOutput implements Output {
    private final Writer writer;
    private final Tenths tenths = new Tenths();

    /** @param writer UTF-8, to stdout */
    public JsonOutput(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Transfer transfer && !further(transfer)) {
            return;
        }
        EventJson.of(event).ifPresent(json -> write(json.line()));
    }

    /** A transfer is told each tenth of the way; that it is done, by what came of it. */
    private synchronized boolean further(Event.Transfer transfer) {
        return tenths.passes(transfer);
    }

    @Override
    public void answer(Answer answer, boolean json) {
        write(JsonLine.of(answer.type(), answer.fields()));
    }

    @Override
    public void failure(Failure failure, @Nullable Place place) {
        write(EventJson.of(failure, place).line());
    }

    @Override
    public synchronized void result(LineResult result) {
        tenths.restart();
        write(EventJson.of(result).line());
    }

    private synchronized void write(String line) {
        try {
            writer.write(line + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
