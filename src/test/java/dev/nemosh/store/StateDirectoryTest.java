package dev.nemosh.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class StateDirectoryTest {
    @TempDir
    Path home;

    private final List<Path> closed = new ArrayList<>();
    private Path root;
    private StateDirectory directory;

    @BeforeEach
    void open() {
        root = home.resolve("state/nemosh");
        directory = new StateDirectory(root, closed::add);
    }

    @Test
    void whatIsKeptIsForItsOwnerOnly() throws IOException {
        directory.write("cloud/token.json", new byte[] {1});
        assertEquals("rw-------", permissions(root.resolve("cloud/token.json")));
        assertEquals("rwx------", permissions(root.resolve("cloud")));
        assertEquals("rwx------", permissions(root));
        assertArrayEquals(new byte[] {1}, directory.read("cloud/token.json").orElseThrow());
    }

    @Test
    void nothingIsMadeByLooking() {
        assertEquals(Optional.empty(), directory.read("cloud/token.json"));
        assertEquals(List.of(), directory.list("cloud"));
        assertFalse(Files.exists(root));
    }

    @Test
    void aFileThatOthersCouldReadIsClosedAndTold() throws IOException {
        directory.write("token.json", new byte[] {1});
        Path file = root.resolve("token.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        directory.read("token.json");
        directory.read("token.json");
        assertEquals(List.of(file), closed);
        assertEquals("rw-------", permissions(file));
    }

    @Test
    void symbolicLinksAreRefused() throws IOException {
        Path elsewhere = Files.writeString(home.resolve("elsewhere"), "secret");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("token.json"), elsewhere);
        Files.createSymbolicLink(root.resolve("cloud"), home);
        assertThrows(UncheckedIOException.class, () -> directory.read("token.json"));
        assertThrows(UncheckedIOException.class, () -> directory.write("token.json", new byte[0]));
        assertThrows(UncheckedIOException.class, () -> directory.write("cloud/token.json", new byte[0]));
        assertEquals("secret", Files.readString(elsewhere));
    }

    @Test
    void noNameLeadsOutOfTheDirectory() {
        assertThrows(IllegalArgumentException.class, () -> directory.read("../elsewhere"));
        for (String word : List.of("..", "../x", "a/b", "", ".hidden", "城市", "http://127.0.0.1:80")) {
            String name = StateDirectory.name(word);
            assertTrue(name.matches("[A-Za-z0-9_%][A-Za-z0-9_.%-]*"), name);
        }
        assertNotEquals(StateDirectory.name("a/b"), StateDirectory.name("a%2fb"));
    }

    @Test
    void workUnderOneNameIsDoneByOneThreadAtATime() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    return;
                }
                directory.locked("x", () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.yield();
                    return atOnce.decrementAndGet();
                });
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, most.get());
    }

    @Test
    void aWishToStopBreaksNothingOff() {
        Thread.currentThread().interrupt();
        directory.write("x", new byte[] {1});
        assertArrayEquals(new byte[] {1}, directory.locked("x", () -> directory.read("x").orElseThrow()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aHeldNameIsHeldByOne() {
        try (StateDirectory.Hold hold = directory.tryHold("job").orElseThrow()) {
            assertTrue(directory.tryHold("job").isEmpty(), () -> "while " + hold);
        }
        directory.tryHold("job").orElseThrow().close();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
