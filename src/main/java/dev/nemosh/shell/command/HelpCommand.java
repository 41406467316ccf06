package dev.nemosh.shell.command;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.Nearest;
import dev.nemosh.line.Option;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.Role;
import dev.nemosh.shell.StyledText;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code help}: all built-ins on one screen, or one of them (or a topic) with examples. */
public final class HelpCommand extends BuiltInCommand {
    private static final int GROUPS = 8;
    private static final int NAMES = 8;
    private static final int OPTIONS = 26;

    public HelpCommand(Messages messages) {
        super(BuiltIn.HELP, messages);
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) {
        Optional<String> wanted = words.positional(0);
        if (wanted.isEmpty()) {
            return answer(scope, words, overview());
        }
        String name = wanted.get().startsWith("/") ? wanted.get().substring(1) : wanted.get();
        Optional<BuiltIn> builtIn = BuiltIn.named(name);
        if (builtIn.isPresent()) {
            return answer(scope, words, about(builtIn.get()));
        }
        String topic = "shell.topic-" + name;
        if (messages().has(topic)) {
            return answer(scope, words, new Answer("help", Map.of("topic", name), paragraphs(topic)));
        }
        throw new NemoException(new Failure(ExitCode.USAGE, "usage", messages().text("shell.help-unknown", name),
                nearest(name)));
    }

    private CleanText nearest(String name) {
        List<String> names = new ArrayList<>(BuiltIn.allNames());
        BuiltIn.HELP.syntax().positionals().forEach(place -> names.addAll(place.value().choices()));
        List<String> nearest = Nearest.among(names, name);
        return nearest.isEmpty()
                ? messages().text("shell.help-hint")
                : messages().text("shell.nearest", "help " + String.join(", help ", nearest));
    }

    private Answer overview() {
        List<StyledText> lines = new ArrayList<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (BuiltIn.Group group : BuiltIn.Group.values()) {
            CleanText heading = messages().text("shell.help-" + group.name().toLowerCase(Locale.ROOT));
            for (BuiltIn builtIn : BuiltIn.values()) {
                if (builtIn.group() == group) {
                    lines.add(StyledText.of(CleanText.of(DisplayWidth.pad(heading.toString(), GROUPS)), Role.DIM)
                            .plus(row(builtIn.word(), NAMES, messages().text(builtIn.summaryKey()))));
                    all.add(fields(builtIn));
                    heading = CleanText.EMPTY;
                }
            }
        }
        lines.addAll(paragraphs("shell.help-foot"));
        return new Answer("help", Map.of("built_ins", all), lines);
    }

    private Answer about(BuiltIn builtIn) {
        List<StyledText> lines = new ArrayList<>();
        lines.add(StyledText.of(CleanText.of(builtIn.usage()), Role.STRONG));
        if (!builtIn.aliases().isEmpty()) {
            lines.add(StyledText.of(
                    messages().text("shell.help-aliases", String.join(", ", builtIn.aliases())), Role.DIM));
        }
        lines.addAll(paragraphs(builtIn.descriptionKey()));
        for (Option option : builtIn.syntax().options()) {
            lines.add(row(option.usage(), OPTIONS, messages().text(builtIn.optionKey(option))));
        }
        lines.add(StyledText.of(messages().text("shell.help-examples"), Role.HEADING));
        messages().text(builtIn.examplesKey()).toString().lines()
                .forEach(example -> lines.add(StyledText.of(CleanText.of("  " + example), Role.CODE)));
        return new Answer("help", fields(builtIn), lines);
    }

    private Map<String, Object> fields(BuiltIn builtIn) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", builtIn.word());
        fields.put("aliases", builtIn.aliases());
        fields.put("usage", builtIn.usage());
        fields.put("summary", messages().text(builtIn.summaryKey()).toString());
        return fields;
    }

    private List<StyledText> paragraphs(String key) {
        return Arrays.stream(messages().text(key).toString().split("\n"))
                .map(line -> StyledText.of(CleanText.of(line))).toList();
    }

    /** What is longer than its column stands whole: it is what is to be typed. */
    private static StyledText row(String name, int cells, CleanText words) {
        String whole = DisplayWidth.of(name) > cells ? name : DisplayWidth.pad(name, cells);
        return StyledText.of(CleanText.of("  " + whole + " "), Role.STRONG)
                .plus(StyledText.of(words));
    }
}
