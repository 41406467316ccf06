package dev.nemosh;

import dev.nemosh.shell.BatchShell;
import dev.nemosh.shell.Dispatcher;
import dev.nemosh.shell.LeftRenders;
import dev.nemosh.shell.Looks;
import dev.nemosh.shell.Output;
import dev.nemosh.shell.StreamScreen;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.ExitCode;
import dev.nemosh.work.Event;
import java.nio.file.Path;

/** A script, lines of the command line, or lines on standard input. */
final class Batch {
    private final Assembly assembly;

    Batch(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Runs them to their end. */
    ExitCode run() {
        Surroundings surroundings = assembly.surroundings();
        LaunchOptions options = assembly.options();
        Looking looking = new Looking(surroundings, options);
        Looks outLooks = looking.of("out", null);
        StreamScreen screen = new StreamScreen(new StreamScreen.Stream(surroundings.out(), outLooks),
                new StreamScreen.Stream(surroundings.err(), looking.of("err", null)));
        boolean json = assembly.settings().is(SettingKey.OUTPUT, "json");
        BatchShell shell = new BatchShell(screen, outLooks, json ? surroundings.out() : null, assembly.messages(),
                options.quiet());
        try (Backends backends = assembly.backends(shell.output())) {
            backends.whenChanged(workspace -> sayWhatIsOpen(shell.output(), workspace));
            LeftRenders left = new LeftRenders(assembly.messages());
            ShellParts parts = assembly.parts(backends, shell.recall(backends, Path.of("")), shell, screen,
                    outLooks, left, false, guiActions());
            BatchShell.Order order = new BatchShell.Order(options.lines(), options.script(), options.arguments(),
                    options.variables(), surroundings.environment(), options.keepGoing(), options.resume(),
                    options.dryRun(), backends.journals());
            ExitCode code = shell.run(
                    order, parts.router(), ShellBeans.dispatcher(parts), backends, surroundings.in());
            left.tell(shell.output());
            return code;
        }
    }

    /** What an earlier run has left is told beside the content, and left to the user's own word. */
    private void sayWhatIsOpen(Output output, Workspace workspace) {
        int open = workspace.jobs().open().size();
        if (open > 0) {
            String key = open == 1 ? "shell.job-open-script" : "shell.jobs-open-script";
            output.accept(new Event.Notice(assembly.messages().text(key, open)));
        }
        workspace.pending().reconcile(event -> {
            if (event instanceof Event.Changed changed) {
                changed.summary().forEach(line -> output.accept(new Event.Notice(line)));
            } else {
                output.accept(event);
            }
        });
    }

    /** In scripts nothing runs by itself unless the user has set so. */
    private Dispatcher.GuiActions guiActions() {
        return assembly.settings().source(SettingKey.GUI_ACTIONS) == Settings.Source.STANDARD
                ? Dispatcher.GuiActions.OFF : assembly.guiActions();
    }
}
