package dev.nemosh;

import dev.nemosh.shell.BatchShell;
import dev.nemosh.shell.Beside;
import dev.nemosh.shell.BothOutputs;
import dev.nemosh.shell.Dispatcher;
import dev.nemosh.shell.DryRun;
import dev.nemosh.shell.JsonOutput;
import dev.nemosh.shell.LeftRenders;
import dev.nemosh.shell.Looks;
import dev.nemosh.shell.Output;
import dev.nemosh.shell.StreamScreen;
import dev.nemosh.shell.Terminals;
import dev.nemosh.shell.TextOutput;
import dev.nemosh.shell.Workspace;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Event;
import dev.nemosh.work.Outlook;
import dev.nemosh.work.UploadCheck;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

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
        Looks outLooks = looking.of("out", Terminals::outputWidth);
        Looks errLooks = looking.of("err", Terminals::errorWidth);
        StreamScreen screen = new StreamScreen(new StreamScreen.Stream(surroundings.out(), outLooks),
                new StreamScreen.Stream(surroundings.err(), errLooks));
        Output output = assembly.json()
                ? new BothOutputs(new JsonOutput(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8)),
                        new TextOutput(
                                new Beside(screen), errLooks, assembly.messages(), options.quiet(), System::nanoTime))
                : new TextOutput(screen, outLooks, assembly.messages(), options.quiet(), System::nanoTime);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
                assembly.log().thrown(thread.getName() + " ended", thrown));
        BatchShell shell = new BatchShell();
        try (Backends backends = assembly.backends(output)) {
            backends.whenChanged(workspace -> sayWhatIsOpen(output, workspace));
            LeftRenders left = new LeftRenders(assembly.messages());
            ShellParts parts = assembly.parts(
                    backends, output, shell, screen, outLooks, left, false, guiActions());
            BatchShell.Order order = new BatchShell.Order(options.lines(), options.script(), options.arguments(),
                    options.keepGoing(), options.resume(), options.dryRun(), backends.journals(),
                    () -> assembly.sessionAtHand(output));
            ExitCode code = shell.run(
                    order, parts.scripts(), ShellBeans.dispatcher(parts), dryRun(parts), surroundings.in());
            left.tell(output);
            return code;
        } catch (NemoException e) {
            output.failure(e.failure(), null);
            return e.failure().exit();
        }
    }

    private DryRun dryRun(ShellParts parts) {
        UploadCheck check = new UploadCheck(
                assembly.settings().bytes(SettingKey.UPLOAD_MAX), assembly.messages());
        return new DryRun(parts.router(), parts.output(), assembly.messages(),
                new Outlook(check, assembly.messages()), parts.directory(), parts.home());
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
