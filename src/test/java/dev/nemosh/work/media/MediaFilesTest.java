package dev.nemosh.work.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aMovieTellsItInItsHeader() throws IOException {
        assertEquals(millis(10_000), length(SmallMedia.movie(0, 600, 6_000, 0)));
        assertEquals(millis(2_500), length(SmallMedia.movie(1, 90_000, 225_000, 0)));
        assertEquals(millis(4_000), length(SmallMedia.movie(0, 1_000, 0, 4_000)));
        assertEquals(Optional.empty(), length(SmallMedia.movie(0, 1_000, 0, 0)));
        assertEquals(Optional.empty(), length(SmallMedia.movie(0, 0, 5, 0)));
    }

    @Test
    void otherContainersTellItInTheirOwnWay() throws IOException {
        assertEquals(millis(3_000), length(SmallMedia.wav(8_000, 24_000)));
        assertEquals(millis(450), length(SmallMedia.gif(10, 15, 20)));
        assertEquals(millis(7_500), length(SmallMedia.webm(7_500, 1_000_000)));
        assertEquals(millis(7_500), length(SmallMedia.webm(75_000, 100_000)));
        assertEquals(millis(2_612), length(SmallMedia.mp3(100, 0, false)));
        assertEquals(millis(26_122), length(SmallMedia.mp3(3, 1_000, true)));
    }

    @Test
    void aPictureTellsItsSize() throws IOException {
        assertEquals("Optional[1080x1920]", size(SmallMedia.picture(1080, 1920)));
        assertEquals("Optional[640x360]", size(SmallMedia.webmPicture(640, 360)));
        assertEquals("Optional[1x1]", size(SmallMedia.gif(10)));
        assertEquals("Optional.empty", size(SmallMedia.mp4(10)));
        assertEquals("Optional.empty", size(SmallMedia.webm(7_500, 1_000_000)));
        assertEquals("Optional.empty", size(SmallMedia.wav(8, 16)));
    }

    @Test
    void whatIsNoFilmHasNoLength() throws IOException {
        assertEquals(Optional.empty(), length("just words in a file named so".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), length(new byte[0]));
        assertEquals(Optional.empty(), MediaLength.of(folder.resolve("gone.mp4")));
        assertEquals(Optional.empty(), MediaLength.of(folder));
    }

    @Test
    void damagedFilesDoNoHarm() throws IOException {
        Random random = new Random(7);
        byte[][] files = {SmallMedia.mp4(5), SmallMedia.picture(8, 6), SmallMedia.gif(1, 2),
            SmallMedia.webmPicture(8, 6), SmallMedia.webm(1, 1), SmallMedia.mp3(3, 0, true), SmallMedia.wav(8, 16)};
        for (int i = 0; i < 3_000; i++) {
            byte[] file = files[i % files.length].clone();
            for (int k = 0; k < 3; k++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            byte[] damaged = Arrays.copyOf(file, 1 + random.nextInt(file.length));
            length(damaged);
            size(damaged);
        }
    }

    private Optional<Duration> length(byte[] bytes) throws IOException {
        return MediaLength.of(Files.write(folder.resolve("file"), bytes));
    }

    private String size(byte[] bytes) throws IOException {
        return PictureSize.of(Files.write(folder.resolve("file"), bytes)).toString();
    }

    private static Optional<Duration> millis(long millis) {
        return Optional.of(Duration.ofMillis(millis));
    }
}
