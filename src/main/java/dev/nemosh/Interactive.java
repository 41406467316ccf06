package dev.nemosh;

import dev.nemosh.api.ApiException;
import dev.nemosh.shell.InteractiveShell;
import dev.nemosh.shell.LineRunner;
import dev.nemosh.shell.Looks;
import dev.nemosh.shell.Questions;
import dev.nemosh.shell.Workspace;
import dev.nemosh.store.RenderJob;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Event;
import dev.nemosh.work.PendingPrompts.Unseen;
import dev.nemosh.work.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/** The shell in a terminal: the prompt first, everything else beside it. */
final class Interactive {
    private static final Duration AT_REST = Duration.ofSeconds(5);

    private final Assembly assembly;
    private final Supplier<Terminal> terminals;
    private final CompletableFuture<Backends> opened = new CompletableFuture<>();

    /** @param terminals opens the terminal */
    Interactive(Assembly assembly, Supplier<Terminal> terminals) {
        this.assembly = assembly;
        this.terminals = terminals;
    }

    /** Runs it until the user leaves. */
    ExitCode run() {
        try (Terminal terminal = terminals.get()) {
            Looks looks = new Looking(assembly.surroundings(), assembly.options()).of("out", terminal::getWidth);
            InteractiveShell shell = new InteractiveShell(terminal, looks, assembly.messages(), assembly.habits(),
                    assembly.backend().equals(Backends.EMBEDDED), assembly.options().quiet(), System::nanoTime);
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
                assembly.log().thrown(thread.getName() + " ended", thrown);
                shell.broke(thrown);
            });
            shell.recall(history(Backends.key(assembly.backend())));
            ExitCode code = shell.run(() -> wire(shell, looks));
            opened.thenAccept(Backends::close);
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path history(String backend) {
        return assembly.surroundings().directories().state().resolve(StateDirectory.name(backend)).resolve("history");
    }

    private LineRunner wire(InteractiveShell shell, Looks looks) {
        Backends backends = assembly.backends(shell.output());
        opened.complete(backends);
        // For a signal that ends the process; who leaves has it closed before.
        Runtime.getRuntime().addShutdownHook(new Thread(backends::close, "nemosh-closer"));
        backends.whenChanged(workspace -> beside(() -> changed(shell, backends, workspace)));
        ShellParts parts = assembly.parts(
                backends, shell.output(), shell, shell.screen(), looks, shell, true, assembly.guiActions());
        shell.scripts(parts.scripts());
        LineRunner lines = ShellBeans.dispatcher(parts);
        beside(() -> greet(shell, backends));
        beside(this::renewArchive);
        return assembly.options().yes() ? unasked(lines) : lines;
    }

    private Questions questions(InteractiveShell shell) {
        return assembly.options().yes() ? Questions.NOBODY : shell.questions();
    }

    /** With {@code --yes} nobody is asked: every question has its default. */
    private static LineRunner unasked(LineRunner lines) {
        return new LineRunner() {
            @Override
            public Pace pace(String line) {
                return lines.pace(line);
            }

            @Override
            public ExitCode run(String line, Cancel cancel, Questions questions) {
                return lines.run(line, cancel, Questions.NOBODY);
            }
        };
    }

    /** Connects beside the prompt: a token is fetched, credits and session become known. */
    private void greet(InteractiveShell shell, Backends backends) {
        try {
            backends.workspace();
        } catch (NemoException e) {
            unreachable(shell, backends, e.failure());
        }
    }

    private void changed(InteractiveShell shell, Backends backends, Workspace workspace) {
        shell.backend(workspace, history(workspace.backend().key()));
        try {
            shell.connected(workspace, workspace.account().credits().available());
            takeUp(shell, workspace);
        } catch (ApiException e) {
            unreachable(shell, backends, workspace.failures().of(e));
        } catch (NemoException e) {
            unreachable(shell, backends, e.failure());
        }
    }

    /** What an earlier run has left under way goes on here. */
    private void takeUp(InteractiveShell shell, Workspace workspace) {
        List<RenderJob> open = workspace.jobs().open();
        if (!open.isEmpty()) {
            String key = open.size() == 1 ? "shell.job-open" : "shell.jobs-open";
            shell.output().accept(new Event.Notice(assembly.messages().text(key, open.size())));
            open.forEach(job -> shell.follow(workspace, job));
        }
        workspace.pending().reconcile(shell.output()).forEach(prompt -> offerAgain(shell, workspace, prompt));
    }

    /** A prompt is sent again only into the session that it was meant for, and only after a yes. */
    private void offerAgain(InteractiveShell shell, Workspace workspace, Unseen prompt) {
        boolean here = workspace.project().current().map(Session::id).filter(prompt.sessionId()::equals).isPresent();
        if (here && questions(shell).confirm(assembly.messages().text("shell.send-again"))) {
            workspace.pending().forget(prompt);
            shell.take("ask " + prompt.prompt());
        }
    }

    /** For the next start, once this one has come to rest. */
    private void renewArchive() {
        try {
            Thread.sleep(AT_REST.toMillis());
            new ClassDataArchive(assembly.surroundings(), System.getProperty("nemosh.java", "")).renew();
        } catch (IOException | InterruptedException e) {
            assembly.log().thrown("no class-data archive was made", e);
        }
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "nemosh-beside");
        thread.setDaemon(true);
        thread.start();
    }

    private void unreachable(InteractiveShell shell, Backends backends, Failure failure) {
        shell.output().failure(failure, null);
        boolean other = !assembly.backend().equals(Backends.EMBEDDED) && failure.exit() == ExitCode.BACKEND;
        if (other && questions(shell).confirm(assembly.messages().text("nemosh.offer-embedded"))) {
            backends.connect(Backends.EMBEDDED, new Cancel());
        }
    }
}
