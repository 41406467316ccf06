package dev.nemosh.packaged.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.packaged.EmulatedScreen;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ScreenPictureTest {
    private final EmulatedScreen screen = new EmulatedScreen(20, 4);

    @Test
    void wordsOfOneLookAreOneTextAndKeepTheirCells() throws Exception {
        String svg = picture("\u001b[1;36mexport\u001b[0m a.mp4  now");
        assertTrue(svg.contains("<text x=\"14\" textLength=\"54\" lengthAdjust=\"spacingAndGlyphs\" y=\"51\""
                + " fill=\"#56d4dd\" font-weight=\"bold\">export</text>"), svg);
        assertTrue(svg.contains(
                "<text x=\"77\" textLength=\"45\" lengthAdjust=\"spacingAndGlyphs\" y=\"51\">a.mp4</text>"), svg);
        assertTrue(svg.contains(
                "<text x=\"140\" textLength=\"27\" lengthAdjust=\"spacingAndGlyphs\" y=\"51\">now</text>"), svg);
        assertEquals("export a.mp4  now", xml(svg).getElementsByTagName("desc").item(0).getTextContent().strip());
    }

    @Test
    void aCharacterOfAnotherFontStandsInTheMiddleOfItsCells() throws Exception {
        String svg = picture("a片\ud83c\udfac…b");
        assertTrue(svg.contains("<text x=\"14\" y=\"51\">a</text>"), svg);
        assertTrue(svg.contains("<text x=\"32\" text-anchor=\"middle\" y=\"51\">片</text>"), svg);
        assertTrue(svg.contains("<text x=\"50\" text-anchor=\"middle\" y=\"51\">\ud83c\udfac</text>"), svg);
        assertTrue(svg.contains("<text x=\"63.5\" text-anchor=\"middle\" y=\"51\">…</text>"), svg);
        assertTrue(svg.contains("<text x=\"68\" y=\"51\">b</text>"), svg);
        xml(svg);
    }

    @Test
    void markupInTheScreenIsText() throws Exception {
        String svg = picture("<b> & \"q\" ]]>");
        assertEquals("<b> & \"q\" ]]>", xml(svg).getElementsByTagName("desc").item(0).getTextContent().strip());
        assertTrue(svg.contains(">&lt;b&gt; &amp; \"q\" ]]&gt;</text>"), svg);
    }

    @Test
    void blocksAreRectanglesWithoutGaps() throws Exception {
        String svg = picture("\u001b[34m██▓▓\u001b[0m█");
        assertTrue(svg.contains("<path fill=\"#79c0ff\" d=\"M14 36h18v20h-18z\"/>"), svg);
        assertTrue(svg.contains("<path fill=\"#79c0ff\" fill-opacity=\"0.70\" d=\"M32 36h18v20h-18z\"/>"), svg);
        assertTrue(svg.contains("<path fill=\"#e6edf3\" d=\"M50 36h9v20h-9z\"/>"), svg);
        assertFalse(svg.contains(">█<"), svg);
        xml(svg);
    }

    @Test
    void aHalfBlockIsTwoPixelsInTheirOwnColours() throws Exception {
        String svg = picture("\u001b[38;2;0;0;135;48;2;255;0;0m▀▀\u001b[0m");
        assertTrue(svg.contains("<path fill=\"#f00\" d=\"M14 36h18v20h-18z\"/>"), svg);
        assertTrue(svg.contains("<path fill=\"#008\" d=\"M14 36h18v10h-18z\"/>"), svg);
        xml(svg);
    }

    @Test
    void inverseGroundsAndUnderlinesAreDrawn() throws Exception {
        String svg = picture("\u001b[7mab\u001b[0m\u001b[4mc\u001b[0m\u001b[41md\u001b[0m\u001b[2me");
        assertTrue(svg.contains("<path fill=\"#e6edf3\" d=\"M14 36h18v20h-18zM32 53h9v1h-9z\"/>"), svg);
        assertTrue(svg.contains("fill=\"#161b22\">ab</text>"), svg);
        assertTrue(svg.contains("<path fill=\"#ff8f85\" d=\"M41 36h9v20h-9z\"/>"), svg);
        assertTrue(svg.contains("fill=\"#9da7b1\">e</text>"), svg);
        xml(svg);
    }

    @Test
    void rowsWithoutAnythingAtTheEndAreLeftOut() throws Exception {
        String svg = picture("one\r\n\r\ntwo");
        assertEquals("110", xml(svg).getDocumentElement().getAttribute("height"));
        assertEquals("208", xml(svg).getDocumentElement().getAttribute("width"));
    }

    @Test
    void whatDiffersFromRunToRunIsPutToWhatItWasOnce() {
        show("片 · \u001b[2m12.5s\u001b[0m ago · x\r\n7s");
        Map<Pattern, String> once = new LinkedHashMap<>();
        once.put(Pattern.compile("\\d[\\d.]*s(?= ago)"), "3秒");
        ScreenPicture picture = new ScreenPicture("w", "t", 20, new Steady(once).rows(screen.cells()));
        assertEquals("片 · 3秒 ago · x\n7s", picture.text());
        assertTrue(picture.svg().contains("fill=\"#9da7b1\">秒</text>"), picture.svg());
        assertTrue(picture.svg().contains("<text x=\"95\""), "what stands behind it has moved: " + picture.svg());
    }

    private String picture(String words) {
        show(words);
        return new ScreenPicture("nemosh <1>", "a title", 20, screen.cells()).svg();
    }

    private void show(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        screen.write(bytes, 0, bytes.length);
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
