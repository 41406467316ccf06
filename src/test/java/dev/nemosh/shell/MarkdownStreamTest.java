package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownStreamTest {
    private static final String REPLY = """
            # Your *city* film

            The **raw clip** is ready, it's `10s` long: [preview](https://cdn.example/a_b.mp4?x=(1)).
            2 * 3 * 4, snake_case_name, 5*6*7, a_b, \\*not this\\*, [0-3s] title! ![poster](https://cdn.example/p.png)

            - beach at **dawn**
              * _nested_ ~~gone~~
            1. first
            10) tenth, 10 seconds
            > quoted **words**

            | Track | Content | Volume |
            |:------|:-------:|-------:|
            | Video | 城市延时 🌃 | 100% |
            | BGM   | **Lo-fi** \\| soft | 35% |
            ---
            ```json
            {"t": [1, **2**]}
              - not a list
            ```
            这是**重点**内容, ***both***, **unclosed and *open
            | no table here
            <https://nemovideo.com> <3 <br> a ** b ** c __init__ ~ done_
            end of **`code ** in` bold**""";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', value = {
        "a **b** c          ! a {STRONG:b} c",
        "a *b* c            ! a {EMPHASIS:b} c",
        "a _b_ c            ! a {EMPHASIS:b} c",
        "***b***            ! {EMPHASIS+STRONG:b}",
        "**a *b* c**        ! {STRONG:a }{EMPHASIS+STRONG:b}{STRONG: c}",
        "~~b~~ ~c~          ! {STRUCK:b} ~c~",
        "`a*b*`             ! {CODE:a*b*}",
        "`` a`b ``          ! {CODE:a`b}",
        "**a `b**` c**      ! {STRONG:a }{CODE+STRONG:b**}{STRONG: c}",
        "2 * 3 * 4          ! 2 * 3 * 4",
        "5*6*7 a_b_c        ! 5*6*7 a_b_c",
        "**open             ! **open",
        "*args and **kwargs ! *args and **kwargs",
        "\\*a\\* c:\\dir    ! *a* c:\\dir",
        "这是**重点**内容   ! 这是{STRONG:重点}内容",
        "[here](https://x.y/z) ! {LINK@https://x.y/z:here}",
        "[a](https://x.y/(z)   ! {LINK@https://x.y/(z:a}",
        "[a](file:///etc)   ! {LINK:a} (file:///etc)",
        "[0-3s] title       ! [0-3s] title",
        "<https://x.y>      ! {LINK@https://x.y:https://x.y}",
        "<b> <3             ! <b> <3",
        "# Big *words*      ! {HEADING:Big }{EMPHASIS+HEADING:words}",
        "#tag               ! #tag",
        "- item             ! {DIM:•} item",
        "-5 degrees         ! -5 degrees",
        "12. item           ! {DIM:12.} item",
        "12.5 seconds       ! 12.5 seconds",
        "> words            ! {DIM:│ }{QUOTE:words}",
        "***                ! {DIM:────────}",
    })
    void markupBecomesLooks(String markdown, String shown) {
        assertEquals(shown, described(render(markdown.strip(), true)));
    }

    @Test
    void tabsIndentAnItemAsBlanksDo() {
        assertEquals("{DIM:•} one\n{DIM:\t•} two", described(render("- one\n\t- two", true)));
    }

    @Test
    void linksWithoutHyperlinksKeepTheirAddress() {
        assertEquals("see {LINK:here} (https://x.y) and {LINK:https://z}",
                described(render("see [here](https://x.y) and <https://z>", false)));
    }

    @Test
    void tablesAreFittedByDisplayCells() {
        assertEquals("""
                Track    Content     Volume
                ───────────────────────────
                Video  城市延时 🌃     100%
                BGM    Lo-fi | soft     35%
                """, render("""
                | Track | Content | Volume |
                |:------|:-------:|-------:|
                | Video | 城市延时 🌃 | 100% |
                | BGM   | **Lo-fi** \\| soft | 35% |

                """, true).plain().toString().strip() + "\n");
    }

    @Test
    void aTableThatIsTooWideIsBrokenInsideItsCells() {
        assertEquals("""
                Step          What to do
                ────────────────────────
                one     Open the project
                           and add music
                """, render(new MarkdownStream(() -> 24, true, true), """
                | Step | What to do |
                |------|-----:|
                | one | Open the project and add music |
                """).plain() + "\n");
    }

    @Test
    void aTableForWhichATerminalIsTooNarrowBecomesBlocks() {
        assertEquals("""
                Number  1
                Kind    Video
                Name    beach

                Number  2
                Kind    BGM
                Name    Lo-fi""", render(new MarkdownStream(() -> 12, true, true), """
                |Number|Kind|Name|
                |-|-|-|
                |1|Video|beach|
                |2|BGM|Lo-fi|""").plain().toString());
    }

    @Test
    void howeverAReplyIsCutTheSameComesOut() {
        Random random = new Random(5);
        List<String> texts = List.of(
                REPLY, REPLY.replace("\n", " "), "*_`[(|<!#-\n".repeat(40), "*".repeat(700) + "a*");
        for (String text : texts) {
            String whole = described(render(text, true));
            assertEquals(whole, described(pieces(text, () -> 1)), "one by one");
            for (int i = 0; i < 150; i++) {
                assertEquals(whole, described(pieces(text, () -> 1 + random.nextInt(40))));
            }
        }
    }

    @Test
    void anyTextOfMarksComesOutTheSameHoweverCut() {
        Random random = new Random(6);
        String alphabet = "**__``[]()!<>#|-~\\ ab\n城";
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(1 + random.nextInt(60), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1)).collect(Collectors.joining());
            assertEquals(described(render(text, true)), described(pieces(text, () -> 1 + random.nextInt(4))), text);
        }
    }

    @Test
    void wordsAreShownAsTheyCome() {
        MarkdownStream stream = new MarkdownStream(() -> 80, true, true);
        assertEquals("Your clip is", stream.feed(CleanText.of("Your clip is")).plain().toString());
        assertEquals(" rea", stream.feed(CleanText.of(" rea")).plain().toString());
        assertEquals("dy: ", stream.feed(CleanText.of("dy: **bo")).plain().toString());
        assertEquals("bold words", stream.feed(CleanText.of("ld** words")).plain().toString());
        assertEquals(" 2 * ", stream.feed(CleanText.of(" 2 * ")).plain().toString());
        assertEquals("\n", stream.feed(CleanText.of("\n- ")).plain().toString().replace("• ", ""));
    }

    @Test
    void markupWithoutEndIsNotHeldForEver() {
        MarkdownStream stream = new MarkdownStream(() -> 80, true, true);
        String text = "**" + "word ".repeat(60);
        assertEquals(text, stream.feed(CleanText.of(text)).plain().toString());
    }

    @Test
    void noLineBreakIsAddedToParagraphs() {
        String paragraph = "很长的一段话 with words ".repeat(100);
        assertEquals(paragraph, render(new MarkdownStream(() -> 20, true, true), paragraph).plain().toString());
    }

    @Test
    void aLongLineOfOpenBracketsIsQuick() {
        long start = System.nanoTime();
        assertEquals(400_000, render("[ * ".repeat(100_000), true).plain().length());
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }

    private static StyledText render(String markdown, boolean links) {
        return render(new MarkdownStream(() -> 80, links, true), markdown);
    }

    private static StyledText render(MarkdownStream stream, String markdown) {
        return stream.feed(CleanText.of(markdown)).plus(stream.end());
    }

    private static StyledText pieces(String text, java.util.function.IntSupplier length) {
        MarkdownStream stream = new MarkdownStream(() -> 80, true, true);
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + length.getAsInt());
            to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
            spans.addAll(stream.feed(CleanText.of(text.substring(from, to))).spans());
            from = to;
        }
        spans.addAll(stream.end().spans());
        return new StyledText(spans);
    }

    /** The text with its looks, neighbours of one look put together: {@code a {STRONG:b} c}. */
    private static String described(StyledText text) {
        StringBuilder words = new StringBuilder();
        String look = "";
        for (Span span : text.spans()) {
            String own = span.roles().stream().map(Enum::name).sorted().collect(Collectors.joining("+"))
                    + (span.link() == null ? "" : "@" + span.link());
            if (!own.equals(look)) {
                words.append(look.isEmpty() ? "" : "}").append(own.isEmpty() ? "" : "{" + own + ":");
                look = own;
            }
            words.append(span.text());
        }
        return words.append(look.isEmpty() ? "" : "}").toString();
    }
}
