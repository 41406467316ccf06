package dev.nemosh.script;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.LineRouter;
import dev.nemosh.line.Route;
import dev.nemosh.text.Durations;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one script: variables, time limits, checks, scripts that it runs, and everything else. */
final class LineReader {
    private static final int MOST_PROBLEMS = 20;
    private static final Pattern TIMEOUT = Pattern.compile("\\s*timeout\\s+(\\d\\S*)\\s*");
    private static final Pattern EXPECT = Pattern.compile("\\s*expect(\\s|$)");

    private final SourceText source;
    private final LineRouter router;
    private final Variables variables;
    private final boolean expands;
    private final Messages messages;
    private final Nesting nesting;

    /** Reads the scripts that a script runs. */
    @FunctionalInterface
    interface Nesting {
        Script read(String file, List<String> arguments);
    }

    /**
     * A reader of those lines.
     *
     * @param variables as they are before the first line; {@code set} changes them
     * @param expands whether they are put into the lines
     */
    LineReader(SourceText source, LineRouter router, Variables variables, boolean expands, Messages messages,
            Nesting nesting) {
        this.source = source;
        this.router = router;
        this.variables = variables;
        this.expands = expands;
        this.messages = messages;
        this.nesting = nesting;
    }

    /**
     * Reads the lines.
     *
     * @param problems takes what is wrong with them, in their order, as far as it is worth telling
     */
    List<ScriptLine> read(List<ScriptProblem> problems) {
        List<ScriptLine> lines = new ArrayList<>();
        Map<Integer, List<ScriptProblem>> found = new TreeMap<>();
        List<TracedText> whole = LogicalLines.of(source, fault -> found.put(fault.offset(), List.of(problem(fault))));
        for (TracedText line : whole) {
            if (found.size() >= MOST_PROBLEMS) {
                break;
            }
            try {
                ScriptLine read = read(line);
                if (read != null) {
                    lines.add(read);
                }
            } catch (ScriptFault fault) {
                found.put(fault.offset(), List.of(problem(fault)));
            } catch (Misread misread) {
                found.put(misread.offset, List.of(problem(misread.offset, misread.failure)));
            } catch (ScriptException nested) {
                found.put(line.origin(0), nested.problems());
            } catch (NemoException e) {
                found.put(line.origin(0), List.of(problem(line.origin(0), e.failure())));
            }
        }
        found.values().stream().flatMap(List::stream).limit(MOST_PROBLEMS).forEach(problems::add);
        return lines;
    }

    private @Nullable ScriptLine read(TracedText line) {
        TracedText expanded = expands ? Expansion.of(line, variables) : line;
        Duration limit = null;
        TracedText rest = expanded;
        for (Matcher timeout = TIMEOUT.matcher(rest); timeout.lookingAt(); timeout = TIMEOUT.matcher(rest)) {
            Duration given = limit(rest, timeout);
            limit = limit == null || given.compareTo(limit) < 0 ? given : limit;
            rest = rest.from(timeout.end());
        }
        Step step = step(rest);
        if (step == null) {
            return null;
        }
        int offset = line.origin(0);
        return new ScriptLine(source.lineAt(offset), source.columnAt(offset), expanded.toString().strip(), step, limit);
    }

    private static Duration limit(TracedText line, Matcher timeout) {
        int at = line.origin(timeout.start(1));
        if (timeout.end() == line.length()) {
            throw new ScriptFault(line.origin(line.length()), "script.timeout-line");
        }
        try {
            return Durations.parse(timeout.group(1));
        } catch (IllegalArgumentException e) {
            throw new ScriptFault(at, "script.timeout-duration");
        }
    }

    private @Nullable Step step(TracedText line) {
        if (EXPECT.matcher(line.toString()).lookingAt()) {
            return new Step.Check(ExpectationReader.read(line));
        }
        if (line.toString().strip().equals("timeout")) {
            throw new ScriptFault(line.origin(line.length()), "script.timeout-duration");
        }
        Route route = router.route(line.line());
        if (route instanceof Route.Invoke invoke) {
            return invoked(invoke.builtIn(), invoke.arguments(), line);
        } else if (route instanceof Route.Misused misused) {
            throw new Misread(line.origin(misused.misuse().at()), misused.misuse().failure());
        } else if (route instanceof Route.UnknownName unknown) {
            throw unknown.nearest().isEmpty()
                    ? new ScriptFault(line.origin(0), "script.name-unknown", "/" + unknown.name())
                    : new ScriptFault(line.origin(0), "script.name-near", "/" + unknown.name(),
                            "/" + String.join(", /", unknown.nearest()));
        } else if (route instanceof Route.NearMiss miss) {
            throw new ScriptFault(line.origin(0), "script.slip", miss.word(), miss.nearest().word());
        }
        return route instanceof Route.Nothing ? null : new Step.Go(line.line(), Step.Scene.NONE);
    }

    private Step invoked(BuiltIn builtIn, Arguments arguments, TracedText line) {
        List<String> words = arguments.positionals();
        if (builtIn == BuiltIn.RUN) {
            return new Step.Nested(nesting.read(words.get(0), words.subList(1, words.size())));
        }
        if (builtIn == BuiltIn.SET && !words.isEmpty()) {
            int equals = words.get(0).indexOf('=');
            variables.set(words.get(0).substring(0, equals), words.get(0).substring(equals + 1));
        }
        return new Step.Go(line.line(), scene(builtIn, words.isEmpty() ? "" : words.get(0)));
    }

    private static Step.Scene scene(BuiltIn builtIn, String word) {
        return switch (builtIn) {
            case SET, CONNECT -> Step.Scene.SET;
            case SESSION -> switch (word) {
                case "use" -> Step.Scene.SET;
                case "new" -> Step.Scene.NEW_SESSION;
                default -> Step.Scene.NONE;
            };
            default -> Step.Scene.NONE;
        };
    }

    private ScriptProblem problem(ScriptFault fault) {
        return problem(fault.offset(), new Failure(ExitCode.USAGE, "script",
                messages.text(fault.key(), fault.values()), messages.text(fault.key() + "-hint", fault.values())));
    }

    private ScriptProblem problem(int offset, Failure failure) {
        int line = source.lineAt(offset);
        return new ScriptProblem(source.name(), line, source.columnAt(offset), source.line(line), failure);
    }

    /** A line that a built-in cannot take. */
    private static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int offset;
        private final transient Failure failure;

        Misread(int offset, Failure failure) {
            super(null, null, false, false);
            this.offset = offset;
            this.failure = failure;
        }
    }
}
