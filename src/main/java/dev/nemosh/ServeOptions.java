package dev.nemosh;

import dev.nemosh.line.ProgramOption.Takes;
import dev.nemosh.line.ServeOption;
import dev.nemosh.studio.server.Dialect;
import dev.nemosh.studio.server.RenderShape;
import dev.nemosh.studio.server.StudioOptions;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.turn.Pacing;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code nemosh serve}.
 *
 * @param studio how the studio is to run
 * @param listFaults whether the names of the failures that can be rehearsed are wanted instead
 * @param help whether the usage is wanted instead
 */
record ServeOptions(@Nullable StudioOptions studio, boolean listFaults, boolean help) {
    private static final int PORT = 8787;
    private static final int HIGHEST_PORT = 65_535;
    private static final String HINT = "nemosh.hint-serve";
    private static final List<OptionWords.Known> KNOWN = Arrays.stream(ServeOption.values())
            .map(option -> new OptionWords.Known(option.option(),
                    option == ServeOption.HELP ? List.of(option.option(), "-h") : List.of(option.option()),
                    option.takes() != Takes.NOTHING)).toList();

    /**
     * Reads the words after {@code serve}.
     *
     * @param data where the studio keeps everything unless the words say otherwise
     * @throws NemoException with the usage code where they don't fit
     */
    static ServeOptions parse(List<String> words, Path data, Messages messages) {
        OptionWords read = OptionWords.read(words, KNOWN, messages, HINT);
        if (!read.rest().isEmpty()) {
            throw usage(messages, "nemosh.serve-usage", read.rest().get(0));
        }
        List<String> named = read.all("--fault");
        if (read.has("--help") || named.contains("list")) {
            return new ServeOptions(null, named.contains("list"), read.has("--help"));
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        for (String name : named) {
            faults.add(Fault.named(name).orElseThrow(() -> unknownFault(messages, name)));
        }
        return new ServeOptions(new StudioOptions(
                (int) number(read, "--port", messages).orElse(PORT), read.last("--data").map(Path::of).orElse(data),
                read.has("--private"), number(read, "--credits", messages).stream().boxed().findFirst().orElse(null),
                read.has("--rate-limit"),
                choice(messages, "--dialect", Dialect.values(), read.last("--dialect").orElse("adk")),
                choice(messages, "--render-shape", RenderShape.values(), read.last("--render-shape").orElse("flat")),
                faults, read.has("--allow-private"), Pacing.NATURAL, StudioOptions.UPLOAD_LIMIT_BYTES),
                false, false);
    }

    private static OptionalLong number(OptionWords read, String option, Messages messages) {
        long most = option.equals("--port") ? HIGHEST_PORT : Long.MAX_VALUE;
        String words = read.last(option).orElse(null);
        if (words == null) {
            return OptionalLong.empty();
        }
        if (!words.matches("\\d{1,15}") || Long.parseLong(words) > most) {
            throw usage(messages, "nemosh.bad-value", words);
        }
        return OptionalLong.of(Long.parseLong(words));
    }

    private static <E extends Enum<E>> E choice(Messages messages, String option, E[] allowed, String word) {
        return Arrays.stream(allowed)
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> usage(messages, "nemosh.not-one-of", option, word,
                        Arrays.toString(allowed).toLowerCase(Locale.ROOT)));
    }

    private static NemoException unknownFault(Messages messages, String name) {
        List<String> names = Arrays.stream(Fault.values()).map(Fault::word).toList();
        return OptionWords.usage(OptionWords.meaning(name, names, messages, HINT),
                messages.text("nemosh.unknown-fault", name));
    }

    private static NemoException usage(Messages messages, String key, Object... values) {
        return OptionWords.usage(messages, HINT, key, values);
    }
}
