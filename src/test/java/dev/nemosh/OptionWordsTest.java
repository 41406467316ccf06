package dev.nemosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the process and of {@code nemosh serve}: what is taken, and what is said of what is not. */
class OptionWordsTest {
    private static final Messages MESSAGES = new Messages(Language.ENGLISH);

    @Test
    void optionsEndAtTheScriptWhoseArgumentsAreItsOwn() {
        LaunchOptions options = LaunchOptions.parse(
                words("-nk -b embedded --session=new -vA=1 -v B= film.nemo -n --yes"), MESSAGES);
        assertTrue(options.dryRun() && options.keepGoing() && !options.yes());
        assertEquals("embedded new film.nemo", options.backend() + " " + options.session() + " " + options.script());
        assertEquals(Map.of("A", "1", "B", ""), options.variables());
        assertEquals(List.of("-n", "--yes"), options.arguments());
    }

    @Test
    void aLineMayBeEmpty() {
        assertEquals(List.of("", "tracks"), LaunchOptions.parse(List.of("-c", "", "-c", "tracks"), MESSAGES).lines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--dryrun         | there is no option --dryrun       | did you mean --dry-run?",
        "-dry-run         | there is no option -d             | did you mean --dry-run?",
        "--max-credit=5   | there is no option --max-credit   | did you mean --max-credits?",
        "--col never      | there is no option --col          | did you mean --color?",
        "--frobnicate     | there is no option --frobnicate   | nemosh --help lists what there is",
        "-z               | there is no option -z             | nemosh --help lists what there is",
        "--backend        | --backend needs a value           | nemosh --help lists what there is",
        "--backend=       | --backend needs a value           | nemosh --help lists what there is",
        "-v 1A=3          | 1A=3 does not fit its option      | nemosh --help lists what there is",
        "--max-credits=-1 | -1 does not fit its option        | nemosh --help lists what there is",
        "--yes=no         | --yes=no does not fit its option  | nemosh --help lists what there is",
    })
    void whatIsNoOptionOfTheProgramIsSaidWithTheNearest(String words, String message, String hint) {
        assertRefused(message, hint, () -> LaunchOptions.parse(words(words), MESSAGES));
    }

    @Test
    void aValueOfNoLettersIsNone() {
        assertRefused("-s needs a value", "nemosh --help lists what there is",
                () -> LaunchOptions.parse(List.of("-s", "", "-c", "tracks"), MESSAGES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--credits", "--data", "--dialect", "--render-shape", "--fault"})
    void anOptionOfTheServerNeedsItsValue(String name) {
        String hint = "nemosh serve --help lists its options, --fault list the failures that it rehearses";
        assertRefused(name + " needs a value", hint, () -> serve(name + "="));
        assertRefused(name + " needs a value", hint, () -> serve("--private " + name));
    }

    @Test
    void whatTheServerDoesNotKnowIsSaidWithTheNearest() {
        assertRefused("there is no option --prot", "did you mean --port?", () -> serve("--prot 1"));
        assertRefused("there is no failure called cut-straem to rehearse", "did you mean cut-stream?",
                () -> serve("--fault cut-straem"));
    }

    private static ServeOptions serve(String words) {
        return ServeOptions.parse(words(words), Path.of("studio"), MESSAGES);
    }

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" "));
    }

    private static void assertRefused(String message, String hint, Executable reading) {
        Failure failure = assertThrows(NemoException.class, reading).failure();
        assertEquals(ExitCode.USAGE, failure.exit());
        assertEquals(message, failure.message().toString());
        assertEquals(hint, failure.hint().toString());
    }
}
