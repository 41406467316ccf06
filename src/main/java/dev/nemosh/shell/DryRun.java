package dev.nemosh.shell;

import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.LineRouter;
import dev.nemosh.line.Route;
import dev.nemosh.script.ArrivingScript;
import dev.nemosh.script.Script;
import dev.nemosh.script.ScriptLine;
import dev.nemosh.script.ScriptProblem;
import dev.nemosh.script.ScriptProgress;
import dev.nemosh.script.Step;
import dev.nemosh.shell.command.ExportCommand;
import dev.nemosh.shell.command.UploadCommand;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Outlook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of each line where it would go, and whether its files stand in its way; contacts nobody and changes nothing. All
 * lines are looked at; the exit code is that of the first that could not be done.
 */
public final class DryRun {
    private final LineRouter router;
    private final Output output;
    private final Messages messages;
    private final Outlook outlook;
    private final Path directory;
    private final Path home;
    private @Nullable ScriptProgress progress;
    private ExitCode first = ExitCode.OK;

    /**
     * A dry run.
     *
     * @param directory what relative paths are relative to
     * @param home what {@code ~} stands for
     */
    public DryRun(LineRouter router, Output output, Messages messages, Outlook outlook, Path directory, Path home) {
        this.router = router;
        this.output = output;
        this.messages = messages;
        this.outlook = outlook;
        this.directory = directory;
        this.home = home;
    }

    /**
     * Looks at a script that was read whole.
     *
     * @param journal says what is skipped; null for lines that have none
     */
    ExitCode look(Script script, @Nullable ScriptProgress journal) {
        progress = journal;
        lines(script);
        return first;
    }

    /** Looks at lines as they arrive, until it is asked to stop. */
    ExitCode look(ArrivingScript script, Cancel cancel) {
        lines(script.name(), new ComingLines(script::next, () -> true));
        return cancel.isAsked() && first == ExitCode.OK ? ExitCode.INTERRUPTED : first;
    }

    private void lines(Script script) {
        lines(script.name(), ComingLines.of(script));
    }

    private void lines(String file, ComingLines coming) {
        for (ScriptLine line = coming.take(); line != null; line = coming.take()) {
            line(file, line, coming);
        }
    }

    private void line(String file, ScriptLine line, ComingLines coming) {
        if (line.step() instanceof Step.Nested nested) {
            tell(file, line, BuiltIn.RUN.word(), false);
            lines(nested.script());
        } else if (line.step() instanceof Step.Unreadable unreadable) {
            for (ScriptProblem problem : unreadable.problems()) {
                output.failure(problem.failure(), Output.Place.of(problem));
                failed(problem.failure().exit());
            }
        } else if (line.step() instanceof Step.Go go) {
            go(file, line, router.route(go.line()), coming);
        } else {
            tell(file, line, "expect", skipped(line));
        }
    }

    private void go(String file, ScriptLine line, Route route, ComingLines coming) {
        boolean skipped = skipped(line);
        tell(file, line, Dispatcher.routeName(route), skipped);
        try {
            if (!skipped && route instanceof Route.Invoke invoke) {
                check(invoke);
            }
        } catch (NemoException e) {
            // What the next line expects to fail is as it should be.
            if (!coming.nextChecksExit()) {
                output.failure(e.failure(), new Output.Place(file, line.number()));
                failed(e.failure().exit());
            }
        }
    }

    private void check(Route.Invoke invoke) {
        if (invoke.builtIn() == BuiltIn.UPLOAD) {
            outlook.upload(UploadCommand.request(invoke.arguments(), directory, home));
        } else if (invoke.builtIn() == BuiltIn.EXPORT) {
            outlook.export(ExportCommand.request(invoke.arguments(), directory, home, messages));
        }
    }

    private boolean skipped(ScriptLine line) {
        return progress != null && progress.skips(line);
    }

    private void failed(ExitCode code) {
        first = first == ExitCode.OK ? code : first;
    }

    private void tell(String file, ScriptLine line, String route, boolean skipped) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", line.text());
        fields.put("route", route);
        fields.put("skipped", skipped);
        fields.put("file", file);
        fields.put("number", line.number());
        String told = (skipped ? messages.text("shell.dry-run-skipped").toString() : route) + ": " + line.text();
        output.answer(new Answer("route", fields, List.of(StyledText.of(CleanText.lineOf(told)))), false);
    }
}
