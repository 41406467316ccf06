package dev.nemosh.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.line.Files;
import dev.nemosh.line.Line;
import dev.nemosh.line.LineRouter;
import dev.nemosh.line.Option;
import dev.nemosh.line.Route;
import dev.nemosh.shell.Answer;
import dev.nemosh.shell.LineResult;
import dev.nemosh.shell.Output;
import dev.nemosh.shell.Questions;
import dev.nemosh.text.DisplayWidth;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HelpCommandTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListFitsAScreenOf80By24WithThePromptBelow(Language language) {
        List<String> lines = help(language);
        assertTrue(lines.size() <= 23, () -> lines.size() + " lines");
        for (String line : lines) {
            assertTrue(DisplayWidth.of(line) <= 80, line);
        }
        for (BuiltIn builtIn : BuiltIn.values()) {
            assertTrue(lines.stream().anyMatch(line -> line.contains(" " + builtIn.word() + " ")), builtIn.word());
        }
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void everyBuiltInHasExamplesThatAreItsOwnInBothLanguages(BuiltIn builtIn) {
        for (Language language : Language.values()) {
            List<String> lines = help(language, builtIn.word());
            assertTrue(lines.get(0).startsWith(builtIn.word()), lines.get(0));
            String heading = new Messages(language).text("shell.help-examples").toString();
            List<String> examples = lines.subList(lines.indexOf(heading) + 1, lines.size());
            assertTrue(examples.stream().map(String::strip).anyMatch(example -> example.startsWith(builtIn.word())),
                    examples.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void everyExampleGoesWhereItsFirstWordSays(BuiltIn builtIn) {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            LineRouter router = new LineRouter(messages, Files.NONE);
            messages.text(builtIn.examplesKey()).toString().lines().forEach(example -> {
                Route route = router.route(Line.of(example));
                BuiltIn named = BuiltIn.named(example.split(" ")[0]).orElseThrow();
                boolean asked = named == BuiltIn.ASK && route.equals(new Route.Prompt(example.substring(4)));
                boolean invoked = route instanceof Route.Invoke to && to.builtIn() == named && !to.phrase();
                assertTrue(asked || invoked, () -> example + " -> " + route);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheBannerOffersToTryGoesWhereItSays(Language language) {
        Messages messages = new Messages(language);
        LineRouter router = new LineRouter(messages, Files.NONE);
        String[] tries = messages.text("shell.banner-try").toString().split("[:：] ?| · ");

        assertEquals(Route.Prompt.class, router.route(Line.of(tries[1])).getClass(), tries[1]);
        Route export = router.route(Line.of(tries[2]));
        assertTrue(export instanceof Route.Invoke invoke && invoke.builtIn() == BuiltIn.EXPORT, export::toString);
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void everyOptionStandsWholeWithItsWordsOnOneRow(BuiltIn builtIn) {
        for (Language language : Language.values()) {
            List<String> lines = help(language, builtIn.word());
            for (Option option : builtIn.syntax().options()) {
                String row = lines.stream().filter(line -> line.strip().startsWith(option.usage())).findFirst()
                        .orElseThrow(() -> new AssertionError(option.usage() + " in " + lines));
                assertTrue(DisplayWidth.of(row) <= 80, row);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTopicThatTabOffersIsThereAndIsListed(Language language) {
        String list = String.join("\n", help(language));
        for (String topic : BuiltIn.HELP.syntax().positionals().get(0).value().choices()) {
            assertTrue(help(language, topic).size() > 1, topic);
            assertTrue(list.contains(topic), topic);
        }
    }

    @ParameterizedTest
    @CsvSource({"kesy, help keys", "exprot, help export", "导处, help 导出", "exit-code, help exit-codes"})
    void aSlipOfTheFingerIsToldTheNearestNames(String typed, String nearest) {
        NemoException refused = assertThrows(NemoException.class, () -> help(Language.ENGLISH, typed));

        assertTrue(refused.failure().hint().toString().contains(nearest), refused.failure().hint()::toString);
    }

    @Test
    void theKeysAreATopic() {
        assertEquals("Tab  completes; Right  takes the faint words; Ctrl-R  searches what was typed",
                help(Language.ENGLISH, "keys").get(1));
    }

    private static List<String> help(Language language, String... words) {
        Told told = new Told();
        new HelpCommand(new Messages(language)).run(
                new Arguments(Map.of(), List.of(words)), new LineScope(told, new Cancel(), Questions.NOBODY));
        return told.lines;
    }

    private static final class Told implements Output {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void answer(Answer answer, boolean json) {
            answer.lines().forEach(line -> lines.add(line.plain().toString()));
        }

        @Override
        public void accept(Event event) {
            throw new AssertionError(event);
        }

        @Override
        public void failure(Failure failure, Place place) {
            throw new AssertionError(failure);
        }

        @Override
        public void result(LineResult result) {
            throw new AssertionError(result);
        }
    }
}
