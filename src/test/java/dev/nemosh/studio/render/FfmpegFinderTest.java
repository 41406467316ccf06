package dev.nemosh.studio.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nemosh.studio.render.Ffmpeg.Origin;
import dev.nemosh.text.NemoException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegFinderTest {
    @TempDir
    private Path folder;

    @Test
    void theNextIsTakenWhereOneFailsAndItIsSaidWhy() throws Exception {
        Path old = program("ffmpeg-old", "echo 'ffmpeg version 4.3.1 Copyright'");
        Path poor = program("ffmpeg", "echo 'ffmpeg version 6.1 Copyright'");
        FfmpegFinder finder = finder(old.toString(), poor.getParent().toString());

        List<FfmpegFinder.Candidate> tried = finder.candidates();

        assertEquals(List.of(Origin.SETTING, Origin.PATH, Origin.BUNDLED),
                tried.stream().map(FfmpegFinder.Candidate::origin).toList());
        assertTrue(tried.get(0).words().toString().contains("older than 4.4"));
        assertTrue(tried.get(1).words().toString().contains("without the filter"));
        assertEquals(Origin.BUNDLED, finder.find().origin());
        assertTrue(finder.find().codes("libopenh264"));
    }

    @Test
    void aSettingMayNameAProgramOfThePath() throws Exception {
        Ffmpeg bundled = Ffmpegs.bundled();
        program("my-ffmpeg", "exec env LD_LIBRARY_PATH='" + bundled.program().environment().get("LD_LIBRARY_PATH")
                + "' '" + bundled.file() + "' \"$@\"");

        Ffmpeg found = finder("my-ffmpeg", folder.toString()).find();

        assertEquals(Origin.SETTING, found.origin());
        assertEquals(folder.resolve("my-ffmpeg"), found.file());
    }

    @Test
    void aPassedTestIsNotRepeatedUntilTheProgramChanges() throws Exception {
        Path count = folder.resolve("count");
        Path program = program("ffmpeg", "echo x >> '" + count + "'; echo 'ffmpeg version 4.0'");
        Path cache = folder.resolve("cache");

        new FfmpegFinder(program.toString(), "", folder.resolve("none.jar"), cache, Ffmpegs.WORDS).candidates();
        new FfmpegFinder(program.toString(), "", folder.resolve("none.jar"), cache, Ffmpegs.WORDS).candidates();
        assertEquals(1, Files.readAllLines(count).size());

        Files.writeString(program, Files.readString(program) + "# changed\n");
        new FfmpegFinder(program.toString(), "", folder.resolve("none.jar"), cache, Ffmpegs.WORDS).candidates();
        assertEquals(2, Files.readAllLines(count).size());
    }

    @Test
    void withoutAnyTheUserIsToldHowToGetOne() {
        FfmpegFinder finder = new FfmpegFinder("", "", folder.resolve("none.jar"), folder, Ffmpegs.WORDS);

        NemoException failure = assertThrows(NemoException.class, finder::find);

        assertTrue(failure.failure().hint().toString().contains("apt install ffmpeg"));
    }

    @Test
    void severalMayUnpackTheBundledOneAtOnce() throws Exception {
        Path cache = folder.resolve("cache");
        ExecutorService shells = Executors.newFixedThreadPool(3);
        try {
            Callable<Program> shell = () -> new BundledFfmpeg(Ffmpegs.jar(), cache).program();
            List<Path> programs = new ArrayList<>();
            for (Future<Program> unpacked : shells.invokeAll(List.of(shell, shell, shell))) {
                programs.add(unpacked.get().file());
            }
            assertEquals(1, programs.stream().distinct().count());
        } finally {
            shells.shutdown();
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertEquals(1, left.filter(Files::isDirectory).filter(path -> !path.endsWith("stubs")).count());
        }
    }

    @Test
    void aDamagedUnpackingIsReplaced() throws Exception {
        Path cache = folder.resolve("cache");
        BundledFfmpeg bundled = new BundledFfmpeg(Ffmpegs.jar(), cache);
        Path program = bundled.program().file();
        Files.write(program, new byte[10]);

        assertEquals(program, bundled.program().file());
        assertTrue(Files.size(program) > 1_000);
    }

    @Test
    void aStandInLibraryHoldsItsNameAndNothingElse() {
        byte[] library = StubLibrary.bytes("libasound.so.2", 62);

        ByteBuffer elf = ByteBuffer.wrap(library).order(ByteOrder.LITTLE_ENDIAN);
        assertArrayEquals(new byte[] {0x7f, 'E', 'L', 'F', 2, 1}, List.of(0, 1, 2, 3, 4, 5).stream()
                .collect(() -> ByteBuffer.allocate(6), (to, i) -> to.put(library[i]), (a, b) -> {}).array());
        assertEquals(3, elf.getShort(16), "a shared object");
        assertEquals(62, elf.getShort(18), "x86-64");
        assertEquals(3, elf.getShort(56), "program headers");
        int dynamic = (int) elf.getLong(64 + 56 + 8);
        Map<Long, Long> entries = new java.util.HashMap<>();
        for (int at = dynamic; elf.getLong(at) != 0; at += 16) {
            entries.put(elf.getLong(at), elf.getLong(at + 8));
        }
        int strings = entries.get(5L).intValue();
        int name = strings + entries.get(14L).intValue();
        assertEquals("libasound.so.2", new String(library, name, 14, StandardCharsets.US_ASCII));
        assertEquals(library.length, strings + entries.get(10L));
        assertFalse(entries.containsKey(1L), "needs nothing");
    }

    private FfmpegFinder finder(String setting, String path) {
        return new FfmpegFinder(setting, path, Ffmpegs.jar(), folder.resolve("cache"), Ffmpegs.WORDS);
    }

    private Path program(String name, String script) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
