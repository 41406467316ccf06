package dev.nemosh.studio.render;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The FFmpeg that the package brings, in a jar. It is unpacked to the cache directory on first need: into a folder of
 * its own, then moved into place in one step, so that several shells may do so at once.
 */
final class BundledFfmpeg {
    private static final Pattern WANTED = Pattern.compile(
            "org/bytedeco/ffmpeg/[^/]+/((?:ffmpeg|ffprobe)(?:\\.exe)?|"
            + "(?!libjni|jni)[\\w.+-]+(?:\\.so\\.\\d+|\\.dylib|\\.dll))");
    private static final Pattern MISSING =
            Pattern.compile("loading shared libraries: (\\S+): cannot open shared object");
    /** Libraries of capture devices, which coding never calls. */
    private static final Set<String> DEVICES = Set.of(
            "libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0", "libxcb-shape.so.0",
            "libxcb-xfixes.so.0");
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final Path jar;
    private final Path cache;

    /**
     * @param jar FFmpeg's programs and libraries, as its Java packaging ships them
     * @param cache where they are unpacked to
     */
    BundledFfmpeg(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    /** Whether the package has one. */
    boolean there() {
        return Files.isRegularFile(jar);
    }

    /** The jar. */
    Path jar() {
        return jar;
    }

    /**
     * The programs, unpacked and able to start as far as this machine allows.
     *
     * @throws IOException where the jar is damaged or the cache can't be written
     */
    Program program() throws IOException, InterruptedException {
        Path folder = unpacked();
        boolean windows = Files.exists(folder.resolve("ffmpeg.exe"));
        Path stubs = cache.resolve("stubs");
        String libraries = folder + File.pathSeparator + stubs;
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", libraries);
        Program program = new Program(folder.resolve(windows ? "ffmpeg.exe" : "ffmpeg"), environment);
        for (int i = 0; i <= DEVICES.size(); i++) {
            Answer answer = Answer.of(program.with(List.of("-version")), START_LIMIT);
            Matcher missing = MISSING.matcher(answer.words());
            if (answer.ok() || !missing.find() || !DEVICES.contains(missing.group(1))) {
                break;
            }
            stub(stubs, missing.group(1));
        }
        return program;
    }

    private void stub(Path stubs, String name) throws IOException {
        String processor = System.getProperty("os.arch", "");
        int machine = processor.equals("aarch64") || processor.equals("arm64") ? 183 : 62;
        Files.createDirectories(stubs);
        Path file = Files.createTempFile(stubs, name, ".part");
        Files.write(file, StubLibrary.bytes(name, machine));
        Files.move(file, stubs.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path unpacked() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
            Map<String, ZipEntry> wanted = wanted(zip);
            Path folder = cache.resolve(fingerprint(wanted));
            if (!whole(folder, wanted)) {
                unpack(zip, wanted, folder);
            }
            return folder;
        }
    }

    private static Map<String, ZipEntry> wanted(ZipFile zip) throws IOException {
        Map<String, ZipEntry> wanted = new HashMap<>();
        zip.stream().forEach(entry -> {
            Matcher name = WANTED.matcher(entry.getName());
            if (name.matches()) {
                wanted.put(name.group(1), entry);
            }
        });
        if (wanted.isEmpty()) {
            throw new IOException("no FFmpeg in " + zip.getName());
        }
        return wanted;
    }

    /** Names the folder by what goes into it, so that another version never meets this one's files. */
    private static String fingerprint(Map<String, ZipEntry> wanted) {
        MessageDigest digest = Digests.sha256();
        wanted.keySet().stream().sorted().forEach(name -> {
            ZipEntry entry = wanted.get(name);
            String line = name + " " + entry.getSize() + " " + entry.getCrc() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static boolean whole(Path folder, Map<String, ZipEntry> wanted) throws IOException {
        for (Map.Entry<String, ZipEntry> each : wanted.entrySet()) {
            Path file = folder.resolve(each.getKey());
            if (!Files.isRegularFile(file) || Files.size(file) != each.getValue().getSize()) {
                return false;
            }
        }
        return true;
    }

    private void unpack(ZipFile zip, Map<String, ZipEntry> wanted, Path folder) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpack-");
        try {
            for (Map.Entry<String, ZipEntry> each : wanted.entrySet()) {
                unpack(zip, each.getValue(), fresh.resolve(each.getKey()));
            }
            putInPlace(fresh, folder, wanted);
        } finally {
            Scratch.delete(fresh);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        try (InputStream packed = zip.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(packed, new CRC32());
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException(entry.getName() + " is damaged in " + zip.getName());
            }
        }
        if (!file.toFile().setExecutable(true, true)) {
            throw new IOException(file + " can't be made executable");
        }
    }

    private void putInPlace(Path fresh, Path folder, Map<String, ZipEntry> wanted) throws IOException {
        if (Files.exists(folder) && !whole(folder, wanted)) {
            Path broken = Files.createTempDirectory(cache, "broken-").resolve("ffmpeg");
            Files.move(folder, broken);
            Scratch.delete(broken.getParent());
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was quicker.
            if (!whole(folder, wanted)) {
                throw e;
            }
        }
    }
}
