package dev.nemosh.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineHighlightTest {
    private final LineHighlight highlight = new LineHighlight(new Messages(Language.ENGLISH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "export out.mp4 --format mp4 | EXPORT | 0-6 NAME, 7-14 VALUE, 15-23 OPTION, 24-27 VALUE",
        "/tracks | TRACKS | 0-7 NAME",
        "export --fromat mp4 | EXPORT | 0-6 NAME, 7-15 WRONG, 16-19 VALUE",
        "show tracks | TRACKS | 0-11 PHRASE",
        "make a film | null | 0-11 PROMPT",
        "# words | null | 0-7 COMMENT",
        "/nothing | null | 0-8 WRONG",
    })
    void aLineShowsWhereItGoes(String line, String builtIn, String spans) {
        LineHighlight.Look look = highlight.of(line);
        assertEquals(builtIn, String.valueOf(look.builtIn()));
        assertEquals(spans, look.spans().stream().map(span -> span.from() + "-" + span.to() + " " + span.part())
                .collect(Collectors.joining(", ")));
    }
}
