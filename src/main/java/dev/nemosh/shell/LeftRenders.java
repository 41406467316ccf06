package dev.nemosh.shell;

import dev.nemosh.store.RenderJob;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Scripts follow no render beside their lines: those that they do not wait for are named when they end. */
public final class LeftRenders implements Background {
    private record Left(Workspace workspace, String id) {}

    private final Messages messages;
    private final List<Left> started = new CopyOnWriteArrayList<>();

    public LeftRenders(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void follow(Workspace workspace, RenderJob job) {
        started.add(new Left(workspace, job.id()));
    }

    /** Names those whose file is still to come. */
    public void tell(Output output) {
        String names = started.stream()
                .flatMap(left -> left.workspace().jobs().open().stream().filter(job -> job.id().equals(left.id())))
                .map(job -> CleanText.lineOf(job.fileName() + " (" + job.id() + ")").toString())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            output.accept(new Event.Notice(messages.text("shell.jobs-left", CleanText.of(names))));
        }
    }
}
