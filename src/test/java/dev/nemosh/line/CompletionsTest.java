package dev.nemosh.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {
    private final Completions completions = new Completions(new Messages(Language.ENGLISH));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "ex|export exit",
        "dow|download",
        "/tr|/tracks",
        "./c|./clip.mp4",
        "export --for|--format --force",
        "export --format |mp4 mov webm gif",
        "export --format=m|--format=mp4 --format=mov",
        "export --resolution 4|4k",
        "export -q |low medium high",
        "export out.mp4 --no|--no-wait",
        "export --drop 1,|1,2",
        "export --only video,a|video,audio",
        "export --version |3 4",
        "export cli|clip.mp4",
        "tracks --summary --|--json",
        "tracks --diff 3 4|4",
        "session u|use",
        "session use l|lisbon",
        "jobs cancel |render_17 --json",
        "jobs forget |render_17 render_16 last all --json",
        "export --only video,|video,audio video,text video,other",
        "connect |cloud embedded https://nemo.example replay:",
        "connect https|https://nemo.example",
        "connect replay:cl|replay:clip.mp4",
        "help cre|credits",
        "help exit-|exit-codes",
        "help k|keys",
        "config stream.|stream.idle",
        "set MO|MOOD=",
        "set |MOOD= --json",
        "session rename |''",
        "session forget |lisbon s-17",
        "history |''",
        "config notify |bell osc9 off --unset --json",
        "config --json notify b|bell",
        "tracks |--summary --gantt --diff --version --json",
        "tracks --diff |3 4 --json",
        "tracks --diff 3 |4 --json",
        "upload clip.mp4 |./clip.mp4 my clip.mp4 --again --json",
        "it's a dog in cit|city.mp4",
        "use \"cit|city.mp4",
        "ask for cit|city.mp4",
        "/ask for cit|city.mp4",
        "upload 'my c|my clip.mp4",
        "trim cit|city.mp4",
        "trim |''",
        "clear x|''",
    })
    void completesWhatCouldStandThere(String line, String expected) {
        String found = String.join(" ", completions.at(line, line.length(), new Known()).stream()
                .map(Candidate::value).toList());
        assertEquals(expected.equals("''") ? "" : expected, found);
    }

    @Test
    void behindAPositionalTheOptionsAreOffered() {
        List<String> found = completions.at("export out.mp4 ", 15, new Known()).stream().map(Candidate::value).toList();
        assertEquals("--format", found.get(0));
    }

    @Test
    void whatStandsBehindTheCursorPlaysNoPart() {
        assertEquals("--format", completions.at("export --for out.mp4", 12, new Known()).get(0).value());
    }

    @Test
    void candidatesSayWhatTheyAre() {
        completions.at("", 0, new Known()).forEach(one -> assertFalse(one.description().isEmpty()));
        completions.at("export --", 9, new Known()).forEach(one -> assertFalse(one.description().isEmpty()));
        completions.at("help ", 5, new Known()).forEach(one -> assertFalse(one.description().isEmpty(), one.value()));
    }

    private static final class Known implements CompletionContext {
        @Override
        public List<Candidate> sessions() {
            return words("lisbon", "s-17");
        }

        @Override
        public List<Candidate> jobs() {
            return words("render_17", "render_16");
        }

        @Override
        public List<Candidate> openJobs() {
            return words("render_17");
        }

        @Override
        public List<Candidate> values(String key) {
            return key.equals("notify") ? words("bell", "osc9", "off") : List.of();
        }

        @Override
        public List<Candidate> tracks() {
            return words("1", "2");
        }

        @Override
        public List<Candidate> versions() {
            return words("3", "4");
        }

        @Override
        public List<Candidate> assets() {
            return words("city.mp4");
        }

        @Override
        public List<Candidate> variables() {
            return words("MOOD");
        }

        @Override
        public List<Candidate> settings() {
            return words("stream.idle");
        }

        @Override
        public List<Candidate> servers() {
            return words("https://nemo.example");
        }

        @Override
        public List<Candidate> files(String prefix, Value.Kind kind) {
            return Stream.of("clip.mp4", "./clip.mp4", "my clip.mp4").filter(file -> file.startsWith(prefix))
                    .flatMap(file -> words(file).stream()).toList();
        }

        private static List<Candidate> words(String... values) {
            return Stream.of(values).map(value -> new Candidate(value, CleanText.EMPTY, true)).toList();
        }
    }
}
