package dev.nemosh;

import dev.nemosh.api.Backend;
import dev.nemosh.api.HttpOptions;
import dev.nemosh.api.ProxyRules;
import dev.nemosh.api.Sleeper;
import dev.nemosh.api.Transport;
import dev.nemosh.api.cassette.Cassette;
import dev.nemosh.api.cassette.CassetteException;
import dev.nemosh.api.cassette.CassettePlayer;
import dev.nemosh.api.cassette.CassetteRecorder;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.TypedPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The cassettes that a run records on and answers from, with the scratch state of those that it answers from. */
final class Cassettes implements AutoCloseable {
    /** Before a cassette's name, where a backend is named. */
    static final String REPLAY = "replay:";
    /** A cassette takes the time that it takes: no connection has to stand by then. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Path home;
    private final Messages messages;
    private final InstantSource clock;
    private final List<AutoCloseable> open = new ArrayList<>();

    /** @param home what {@code ~} means */
    Cassettes(Path home, Messages messages, InstantSource clock) {
        this.home = home;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a cassette is answered from with. */
    record Replay(Backend backend, Way way) {}

    /**
     * Begins a cassette in a new file that only its owner can read.
     *
     * @param broken is told where the recording ends early
     * @throws NemoException where the file exists, or cannot be made
     */
    CassetteRecorder record(Path file, String program, Consumer<IOException> broken) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] owners = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            Writer out = Channels.newWriter(Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owners),
                    StandardCharsets.UTF_8);
            CassetteRecorder recorder = new CassetteRecorder(out, clock, program, broken);
            open.add(recorder);
            return recorder;
        } catch (FileAlreadyExistsException e) {
            throw refused("cassette.exists", file);
        } catch (IOException e) {
            throw refused("cassette.unwritable", file);
        }
    }

    /**
     * Puts a cassette in a backend's place. What the shell keeps of it is forgotten when this is closed.
     *
     * @param name the backend's name, {@link #REPLAY} and the file's
     * @param timed whether answers take the time that they took when they were recorded
     * @throws NemoException where the file is no cassette
     */
    Replay replay(String name, boolean timed) {
        String words = name.substring(REPLAY.length());
        Path file = new TypedPaths(Path.of(""), home).of(words);
        Cassette cassette = read(file);
        CassettePlayer player = new CassettePlayer(
                cassette, clock, timed ? Sleeper.real()::sleep : CassettePlayer.Wait.NONE);
        Transport transport = new Transport(
                new HttpOptions(PATIENCE, PATIENCE, ProxyRules.none(), null, "nemosh"), player);
        open.add(transport);
        return new Replay(
                new Backend(Backend.Kind.REPLAY, "replay", cassette.api(), cassette.web()),
                new Way(transport, new StateDirectory(scratch(), closed -> {}), timed ? Sleeper.real() : time -> {}));
    }

    /** A private directory that is gone when this is closed. */
    Path scratch() {
        try {
            Path folder = Files.createTempDirectory("nemosh-replay");
            open.add(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable thing : open) {
            try {
                thing.close();
            } catch (Exception e) {
                // What is left behind is scratch, and the records of a cassette are on the disk already.
            }
        }
        open.clear();
    }

    private Cassette read(Path file) {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Cassette.read(in);
        } catch (CassetteException e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw refused("cassette." + reason, file, e.line());
        } catch (IOException e) {
            throw refused("cassette.unreadable", file);
        }
    }

    private NemoException refused(String key, Object... values) {
        return new NemoException(new Failure(
                ExitCode.FILE, "cassette", messages.text(key, values), messages.text(key + "-hint")));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
