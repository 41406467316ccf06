package dev.nemosh.shell;

import dev.nemosh.api.ApiException;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.Line;
import dev.nemosh.line.LineRouter;
import dev.nemosh.line.Route;
import dev.nemosh.shell.command.LineScope;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Event;
import dev.nemosh.work.GuiAction;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandRegistry;

/** Takes a line to where its route leads, and tells how it ended. Every way of giving a line ends here. */
public final class Dispatcher implements LineRunner {

    /** Tells a call to the backend that failed. */
    @FunctionalInterface
    public interface ApiWords {
        /** What to tell of it. */
        Failure of(ApiException failed);
    }

    /** What the agent's talk of buttons leads to ({@code gui.actions}). */
    public enum GuiActions { OFFER, AUTO, OFF }

    private final LineRouter router;
    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final Prompter prompter;
    private final Output output;
    private final Messages messages;
    private final ApiWords failures;
    private final DebugLog log;
    private final GuiActions guiActions;
    private final boolean interactive;
    private final LongSupplier nanoTime;

    /**
     * A dispatcher.
     *
     * @param failures tells calls that failed
     * @param log of what went wrong
     * @param interactive whether a person types the lines
     * @param guiActions what the agent's talk of buttons leads to; a script passes {@code OFF} unless it was set
     */
    public Dispatcher(LineRouter router, CommandRegistry registry, Prompter prompter, Output output, Messages messages,
            ApiWords failures, DebugLog log, GuiActions guiActions, boolean interactive, LongSupplier nanoTime) {
        this.router = router;
        this.registry = registry;
        this.executor = new CommandExecutor(registry);
        this.prompter = prompter;
        this.output = output;
        this.messages = messages;
        this.failures = failures;
        this.log = log;
        this.guiActions = guiActions;
        this.interactive = interactive;
        this.nanoTime = nanoTime;
    }

    @Override
    public Pace pace(String line) {
        if (!(router.route(line) instanceof Route.Invoke invoke)) {
            return Pace.IN_TURN;
        }
        return switch (invoke.builtIn()) {
            case EXIT, CLEAR, CONNECT -> Pace.ALONE;
            default -> invoke.builtIn().runsBeside(invoke.arguments()) ? Pace.BESIDE : Pace.IN_TURN;
        };
    }

    @Override
    public ExitCode run(String line, Cancel cancel, Questions questions) {
        return run(Line.of(line), null, cancel, questions);
    }

    /** Runs a line that stands at that place of a script. */
    public ExitCode run(Line line, Output.@Nullable Place place, Cancel cancel, Questions questions) {
        Route route = router.route(line);
        if (route instanceof Route.Nothing) {
            return ExitCode.OK;
        }
        long start = nanoTime.getAsLong();
        Output told = place == null ? output : new PlacedOutput(output, place);
        Spending spending = new Spending(new Pages(told, questions, messages));
        ExitCode code;
        try {
            code = follow(route, new LineScope(spending, cancel, questions));
        } catch (NemoException e) {
            code = failed(inTime(e.failure(), cancel), e, spending);
        } catch (ApiException e) {
            code = failed(inTime(failures.of(e), cancel), e, spending);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            code = failed(Unforeseen.of(e, messages), e, spending);
        }
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
        output.result(new LineResult(line.text().strip(), routeName(route), code, took, spending.credits()));
        return code;
    }

    private ExitCode failed(Failure failure, Throwable cause, Output told) {
        log.thrown("line failed", cause);
        told.failure(failure, null);
        return failure.exit();
    }

    /** A line that was stopped since its time was over has not been interrupted by the user. */
    private Failure inTime(Failure failure, Cancel cancel) {
        return failure.exit() != ExitCode.INTERRUPTED ? failure
                : cancel.overrun().map(limit -> late(limit, failure.hint())).orElse(failure);
    }

    /** What is told of a line that took longer than it might. */
    Failure late(Duration limit, CleanText hint) {
        return new Failure(ExitCode.UNKNOWN_OUTCOME, "timeout",
                messages.text("shell.script-timeout", Durations.setting(limit)), hint);
    }

    /** The word that events and dry runs have for a route. */
    public static String routeName(Route route) {
        if (route instanceof Route.Invoke invoke) {
            return invoke.builtIn().word();
        }
        return route instanceof Route.Misused misused ? misused.builtIn().word() : "agent";
    }

    /** The word for where a line would go. */
    String routeName(String line) {
        return routeName(router.route(line));
    }

    private ExitCode follow(Route route, LineScope scope) {
        if (route instanceof Route.Invoke invoke) {
            return invoke(invoke, scope);
        } else if (route instanceof Route.Prompt prompt) {
            return prompt(prompt.text(), scope);
        } else if (route instanceof Route.Misused misused) {
            throw new NemoException(misused.misuse().failure());
        } else if (route instanceof Route.UnknownName unknown) {
            throw usage(messages.text("shell.unknown-name", unknown.name()), nearest(unknown.nearest()));
        } else if (route instanceof Route.NearMiss miss) {
            return nearMiss(miss, scope);
        }
        return ExitCode.OK;
    }

    private ExitCode invoke(Route.Invoke invoke, LineScope scope) {
        if (invoke.phrase()) {
            scope.output().accept(new Event.Notice(
                    messages.text("shell.taken-for", CommandWords.line(invoke.builtIn(), invoke.arguments()))));
        }
        CommandContext context = new CommandContext(CommandWords.parsed(invoke.builtIn(), invoke.arguments()), registry,
                new PrintWriter(Writer.nullWriter()), scope);
        try {
            return exitCode(executor.execute(context).code());
        } catch (CommandExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } catch (CommandNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private ExitCode prompt(String text, LineScope scope) {
        Set<GuiAction> pointed = EnumSet.noneOf(GuiAction.class);
        ExitCode code = prompter.send(text, scope.output(), scope.cancel(), scope.questions(), pointed);
        if (code == ExitCode.OK && guiActions != GuiActions.OFF) {
            lookWhereItPointed(pointed, scope);
        }
        return code;
    }

    /** Read-only actions run by themselves; an export only where the user has set so. */
    private void lookWhereItPointed(Set<GuiAction> pointed, LineScope scope) {
        if (pointed.contains(GuiAction.TRACKS)) {
            follow(router.route("tracks --summary"), scope);
        }
        if (pointed.contains(GuiAction.CREDITS)) {
            follow(router.route("credits"), scope);
        }
        if (pointed.contains(GuiAction.EXPORT) && guiActions == GuiActions.AUTO) {
            follow(router.route("export"), scope);
        }
    }

    private ExitCode nearMiss(Route.NearMiss miss, LineScope scope) {
        if (interactive && scope.questions().confirm(
                messages.text("shell.did-you-mean", miss.nearest().word()))) {
            return follow(router.route(miss.nearest().word()), scope);
        }
        throw usage(messages.text("shell.near-miss", miss.word()),
                messages.text("shell.near-miss-hint", miss.nearest().word(), miss.word()));
    }

    private CleanText nearest(List<String> names) {
        return names.isEmpty()
                ? messages.text("shell.help-hint")
                : messages.text("shell.nearest", names.stream().map(name -> "/" + name)
                        .collect(Collectors.joining(", ")));
    }

    private static NemoException usage(CleanText what, CleanText hint) {
        return new NemoException(new Failure(ExitCode.USAGE, "usage", what, hint));
    }

    private static ExitCode exitCode(int number) {
        for (ExitCode code : ExitCode.values()) {
            if (code.number() == number) {
                return code;
            }
        }
        return ExitCode.FAILED;
    }
}
