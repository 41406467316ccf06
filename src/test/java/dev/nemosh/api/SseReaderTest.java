package dev.nemosh.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.api.SseEvent.Block;
import dev.nemosh.api.SseEvent.Comment;
import dev.nemosh.api.SseEvent.Oversized;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SseReaderTest {
    private final List<SseEvent> events = new ArrayList<>();
    private final SseReader reader = new SseReader(100, events::add);

    @Test
    void aBlockEndsWithABlankLine() {
        read("data: one\n\ndata: two\n\n");
        assertEquals(List.of(new Block("", "one"), new Block("", "two")), events);
    }

    @Test
    void everyKindOfLineEndWillDo() {
        read("data: cr\r\rdata: crlf\r\n\r\ndata: lf\n\n");
        assertEquals(List.of(new Block("", "cr"), new Block("", "crlf"), new Block("", "lf")), events);
    }

    @Test
    void theBlankBehindTheColonIsOptionalAndOnlyOneIsTaken() {
        read("data:bare\n\ndata:  two\n\n");
        assertEquals(List.of(new Block("", "bare"), new Block("", " two")), events);
    }

    @Test
    void dataOfSeveralLinesIsJoined() {
        read("data: {\ndata\ndata: }\n\n");
        assertEquals(List.of(new Block("", "{\n\n}")), events);
    }

    @Test
    void commentsAndNamesAndEmptyDataAreSeen() {
        read(": ping\n\nevent: heartbeat\n\ndata:\n\n");
        assertEquals(List.of(new Comment(), new Block("heartbeat", ""), new Block("", "")), events);
    }

    @Test
    void aCommentIsHandedOnBeforeItsBlockEnds() {
        read(": still here\n");
        assertEquals(List.of(new Comment()), events);
    }

    @Test
    void theNameDoesNotStayForTheNextBlock() {
        read("event: heartbeat\ndata: {}\n\nid: 4\nretry: 10\ndata: x\n\n");
        assertEquals(List.of(new Block("heartbeat", "{}"), new Block("", "x")), events);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstField() {
        read("\ufeffdata: x\n\n");
        assertEquals(List.of(new Block("", "x")), events);
    }

    @Test
    void bytesMayBeCutInsideACharacterAndALineEnd() {
        byte[] bytes = "data: 城市🎬\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            reader.feed(bytes, i, i + 1);
        }
        assertEquals(List.of(new Block("", "城市🎬")), events);
    }

    @Test
    void whatStandsInAnUnfinishedBlockIsKnownAtTheEnd() {
        read("data: whole\n\ndata: cut");
        assertFalse(reader.isBetweenBlocks());
        assertEquals(Optional.of(new Block("", "cut")), reader.end());
    }

    @Test
    void afterAWholeBlockNothingIsLeft() {
        read("data: whole\n\n");
        assertTrue(reader.isBetweenBlocks());
        assertEquals(Optional.empty(), reader.end());
    }

    @Test
    void anOversizedBlockIsSkippedAndTheNextIsRead() {
        read("data: " + "x".repeat(500) + "\n\ndata: ok\n\n");
        assertEquals(List.of(new Oversized(), new Block("", "ok")), events);
    }

    @Test
    void manyShortLinesAreOversizedToo() {
        read("data: 0123456789\n".repeat(50) + "\ndata: ok\n\n");
        assertEquals(List.of(new Oversized(), new Block("", "ok")), events);
    }

    private void read(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        reader.feed(bytes, 0, bytes.length);
    }
}
