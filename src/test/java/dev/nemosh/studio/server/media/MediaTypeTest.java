package dev.nemosh.studio.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        "a.mp4, '....ftypisom'", "a.MOV, '....ftypqt  '", "old.mov, '....moov....'", "a.m4a, '....ftypM4A '",
        "a.avi, 'RIFF....AVI '", "a.wav, 'RIFF....WAVE'", "big.wav, 'RF64....WAVE'", "a.webp, 'RIFF....WEBP'",
        "a.webm, '\u001aE\u00df\u00a3'", "a.mkv, '\u001aE\u00df\u00a3'", "a.jpg, '\u00ff\u00d8\u00ff\u00e0'",
        "a.jpeg, '\u00ff\u00d8\u00ff\u00e1'", "a.gif, GIF89a", "a.mp3, ID3", "a.mp3, '\u00ff\u00fb'",
        "a.aac, '\u00ff\u00f1'"
    })
    void aFileIsKnownByItsNameAndItsFirstBytes(String name, String head) {
        assertTrue(MediaType.ofName(name).orElseThrow().beginsWith(head.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @EnumSource
    void noTypeBeginsWithWordsOrNothing(MediaType type) {
        assertFalse(type.beginsWith(new byte[0]));
        assertFalse(type.beginsWith("once upon a".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aNameWithoutExtensionOrWithAnotherIsOfNoType() {
        assertTrue(MediaType.ofName("mp4x").isEmpty());
        assertTrue(MediaType.ofName("film.exe").isEmpty());
        assertTrue(MediaType.ofName("").isEmpty());
        assertEquals(MediaType.PNG, MediaType.ofContentType("image/PNG; charset=binary").orElseThrow());
    }
}
