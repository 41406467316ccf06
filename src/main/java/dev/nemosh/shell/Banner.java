package dev.nemosh.shell;

import dev.nemosh.api.Backend;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a shell says when it has connected: to what, as whom, in which session, and three things to try. */
public final class Banner {
    private final Messages messages;

    public Banner(Messages messages) {
        this.messages = messages;
    }

    /** At most four lines. Credits are left out where they mean nothing, on the embedded studio. */
    public List<StyledText> lines(Workspace workspace, long credits) {
        Backend backend = workspace.backend();
        boolean embedded = backend.kind() == Backend.Kind.EMBEDDED;
        List<StyledText> lines = new ArrayList<>();
        lines.add(StyledText.of(embedded
                ? messages.text("shell.banner-embedded")
                : messages.text("shell.banner-connected", name(backend), credits)));
        Optional<Session> session = workspace.project().current();
        session.ifPresent(taken -> lines.add(StyledText.of(messages.text("shell.banner-session",
                CleanText.lineOf(taken.name())), Role.DIM)));
        lines.add(StyledText.of(messages.text("shell.banner-try"), Role.DIM));
        lines.add(StyledText.of(messages.text("shell.banner-help"), Role.DIM));
        return lines;
    }

    private static String name(Backend backend) {
        return backend.kind() == Backend.Kind.CLOUD ? "NemoVideo" : backend.key();
    }
}
