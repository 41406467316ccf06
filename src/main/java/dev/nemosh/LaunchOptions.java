package dev.nemosh;

import dev.nemosh.line.ProgramOption;
import dev.nemosh.script.Variables;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The process's own command line. What was not given is null, so that settings can say where a value comes from.
 *
 * @param backend {@code cloud}, {@code embedded}, a URL, or {@code replay:FILE}
 * @param session an id, a name, {@code last} or {@code new}
 * @param maxCredits the limit of credits for this run; null for none
 * @param lines the lines of {@code -c}, in order
 * @param script the script file ({@code -} for stdin); null where there is none
 * @param arguments the script's own arguments
 * @param variables script variables of {@code -v}
 */
record LaunchOptions(
        @Nullable String backend,
        @Nullable String session,
        @Nullable String language,
        @Nullable String output,
        boolean dryRun,
        boolean resume,
        @Nullable Long maxCredits,
        boolean keepGoing,
        boolean yes,
        boolean quiet,
        @Nullable String color,
        boolean plain,
        Map<String, String> variables,
        @Nullable Path skill,
        @Nullable Path config,
        @Nullable Path log,
        @Nullable Path record,
        boolean help,
        boolean version,
        List<String> lines,
        @Nullable String script,
        List<String> arguments) {
    private static final String HINT = "nemosh.hint-help";
    private static final List<OptionWords.Known> KNOWN = Arrays.stream(ProgramOption.values())
            .map(option -> new OptionWords.Known(
                    option.name(), option.names(), option.takes() != ProgramOption.Takes.NOTHING,
                    option == ProgramOption.LINE))
            .toList();

    /**
     * Reads the arguments.
     *
     * @throws NemoException with the usage code where they don't fit
     */
    static LaunchOptions parse(List<String> words, Messages messages) {
        OptionWords read = OptionWords.read(words, KNOWN, messages, HINT);
        List<String> rest = read.rest();
        LaunchOptions options = new LaunchOptions(
                word(read, ProgramOption.BACKEND), word(read, ProgramOption.SESSION), word(read, ProgramOption.LANG),
                word(read, ProgramOption.OUTPUT), has(read, ProgramOption.DRY_RUN), has(read, ProgramOption.CONTINUE),
                credits(read, messages), has(read, ProgramOption.KEEP_GOING), has(read, ProgramOption.YES),
                has(read, ProgramOption.QUIET), word(read, ProgramOption.COLOR), has(read, ProgramOption.PLAIN),
                variables(read, messages), path(read, ProgramOption.SKILL), path(read, ProgramOption.CONFIG),
                path(read, ProgramOption.LOG), path(read, ProgramOption.RECORD), has(read, ProgramOption.HELP),
                has(read, ProgramOption.VERSION), read.all(ProgramOption.LINE.name()),
                rest.isEmpty() ? null : rest.get(0), rest.isEmpty() ? rest : rest.subList(1, rest.size()));
        if (!options.lines.isEmpty() && options.script != null) {
            throw OptionWords.usage(messages, HINT, "nemosh.script-and-lines", options.script);
        }
        check(messages, "--output", options.output, List.of("text", "json"));
        check(messages, "--color", options.color, List.of("auto", "always", "never"));
        return options;
    }

    private static boolean has(OptionWords read, ProgramOption option) {
        return read.has(option.name());
    }

    private static @Nullable String word(OptionWords read, ProgramOption option) {
        return read.last(option.name()).orElse(null);
    }

    private static @Nullable Path path(OptionWords read, ProgramOption option) {
        return read.last(option.name()).map(Path::of).orElse(null);
    }

    private static @Nullable Long credits(OptionWords read, Messages messages) {
        String words = word(read, ProgramOption.MAX_CREDITS);
        if (words == null) {
            return null;
        }
        if (!words.matches("\\d{1,15}")) {
            throw OptionWords.usage(messages, HINT, "nemosh.bad-value", words);
        }
        return Long.valueOf(words);
    }

    private static Map<String, String> variables(OptionWords read, Messages messages) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String words : read.all(ProgramOption.VARIABLE.name())) {
            int equals = words.indexOf('=');
            if (equals <= 0 || !Variables.isName(words.substring(0, equals))) {
                throw OptionWords.usage(messages, HINT, "nemosh.bad-value", words);
            }
            variables.put(words.substring(0, equals), words.substring(equals + 1));
        }
        return variables;
    }

    private static void check(Messages messages, String option, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw OptionWords.usage(messages, HINT, "nemosh.not-one-of", option, value, String.join(", ", allowed));
        }
    }
}
