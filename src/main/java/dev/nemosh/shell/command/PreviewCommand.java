package dev.nemosh.shell.command;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.Download;
import dev.nemosh.draft.Kind;
import dev.nemosh.draft.Segment;
import dev.nemosh.line.Arguments;
import dev.nemosh.line.BuiltIn;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.Filmstrip;
import dev.nemosh.shell.Screen;
import dev.nemosh.shell.StyledText;
import dev.nemosh.shell.Thumbnails;
import dev.nemosh.shell.Workspace;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.TypedPaths;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code preview}: pictures of a file, or of the media on the timeline, in the terminal. */
public final class PreviewCommand extends BuiltInCommand {
    private static final int PICTURES = 3;
    private static final int WIDEST = 100;
    private static final int MOST_MEDIA = 4;
    private static final Pattern FETCHABLE = Pattern.compile("https?://|/[^/]");
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private final Connection connection;
    private final Screen screen;
    private final Optional<Filmstrip> strip;
    private final Thumbnails thumbnails;
    private final Path directory;
    private final Path home;

    /**
     * @param strip draws; empty where the terminal shows no pictures
     * @param directory what relative paths are relative to
     * @param home what {@code ~} stands for
     */
    public PreviewCommand(Messages messages, Connection connection, Screen screen, Optional<Filmstrip> strip,
            Thumbnails thumbnails, Path directory, Path home) {
        super(BuiltIn.PREVIEW, messages);
        this.connection = connection;
        this.screen = screen;
        this.strip = strip;
        this.thumbnails = thumbnails;
        this.directory = directory;
        this.home = home;
    }

    @Override
    ExitCode run(Arguments words, LineScope scope) throws IOException, InterruptedException {
        Filmstrip drawn = strip.orElseThrow(() -> failure(ExitCode.USAGE, "shell.preview-no-pictures"));
        Optional<String> named = words.positional(0);
        if (named.isPresent()) {
            String name = named.get();
            Path file = new TypedPaths(directory, home).of(name);
            if (!Files.isRegularFile(file)) {
                throw failure(ExitCode.FILE, "shell.preview-no-file", name);
            }
            show(file, drawn);
        } else {
            timeline(drawn, scope.cancel());
        }
        return ExitCode.OK;
    }

    /** The timeline's own media where it can be fetched; else the session's newest export that is still there. */
    private void timeline(Filmstrip drawn, Cancel cancel) throws IOException, InterruptedException {
        Workspace workspace = connection.workspace();
        Optional<Session> session = workspace.project().current();
        List<Segment> segments = session.map(now -> segments(workspace, now)).orElse(List.of());
        boolean shown = false;
        for (Segment segment : media(segments)) {
            shown |= shows(workspace, segment, drawn, cancel);
        }
        if (!shown) {
            Path export = session.flatMap(now -> newest(workspace, now)).orElseThrow(() -> failure(ExitCode.FAILED,
                    segments.isEmpty() ? "shell.preview-nothing" : "shell.preview-unrendered"));
            screen.out(StyledText.of(CleanText.lineOf(export.toString())));
            show(export, drawn);
        }
    }

    private static List<Segment> segments(Workspace workspace, Session session) {
        return workspace.versions().current(session.id()).stream()
                .flatMap(version -> version.draft().tracks().stream())
                .filter(track -> track.kind() == Kind.VIDEO)
                .flatMap(track -> track.segments().stream()).toList();
    }

    /** The first segment of each of the media; those that are cut from the same look the same. */
    private static Collection<Segment> media(List<Segment> segments) {
        Map<String, Segment> bySource = new LinkedHashMap<>();
        for (Segment segment : segments) {
            String source = segment.source();
            if (source != null && FETCHABLE.matcher(source).lookingAt() && bySource.size() < MOST_MEDIA) {
                bySource.putIfAbsent(source, segment);
            }
        }
        return bySource.values();
    }

    private static Optional<Path> newest(Workspace workspace, Session session) {
        return workspace.jobs().list().stream()
                .filter(job -> job.state() == RenderJob.State.DONE && job.sessionId().equals(session.id()))
                .map(job -> Path.of(job.target())).filter(Files::isRegularFile).findFirst();
    }

    /** Whether the segment's media could be had. */
    private boolean shows(Workspace workspace, Segment segment, Filmstrip drawn, Cancel cancel)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("nemosh-", ".media");
        try {
            fetch(workspace, String.valueOf(segment.source()), file, cancel);
            screen.out(StyledText.of(segment.name().cleanLine()));
            show(file, drawn);
            return true;
        } catch (ApiException e) {
            return false;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void fetch(Workspace workspace, String address, Path file, Cancel cancel) throws IOException {
        try (Download download = workspace.account().call(token ->
                        workspace.client().openDownload(token, address, 0, null));
                InputStream body = Channels.newInputStream(download.body());
                OutputStream out = Files.newOutputStream(file)) {
            cancel.whenAsked(download::close);
            copy(body, out);
        } catch (IOException e) {
            if (cancel.isAsked()) {
                throw failure(ExitCode.INTERRUPTED, "shell.preview-stopped");
            }
            throw e;
        }
    }

    private void copy(InputStream body, OutputStream out) throws IOException {
        byte[] bytes = new byte[1 << 16];
        long left = MOST_BYTES;
        for (int read = body.read(bytes); read >= 0; read = body.read(bytes)) {
            left -= read;
            if (left < 0) {
                throw failure(ExitCode.FAILED, "shell.preview-too-large");
            }
            out.write(bytes, 0, read);
        }
    }

    private void show(Path file, Filmstrip drawn) throws IOException, InterruptedException {
        int cells = Math.min(WIDEST, screen.width() - 1);
        List<byte[]> pictures = thumbnails.of(file, PICTURES, drawn.pixels(PICTURES, cells));
        if (pictures.isEmpty()) {
            throw failure(ExitCode.FAILED, "shell.preview-sound");
        }
        drawn.lines(pictures).forEach(screen::drawn);
    }

    private NemoException failure(ExitCode exit, String key, Object... values) {
        return new NemoException(new Failure(
                exit, "preview", messages().text(key, values), messages().text(key + "-hint")));
    }
}
