package dev.nemosh.studio;

import dev.nemosh.studio.director.DraftForm;
import dev.nemosh.studio.film.Film;
import dev.nemosh.studio.render.Ffmpeg;
import dev.nemosh.studio.render.Format;
import dev.nemosh.studio.render.Output;
import dev.nemosh.studio.render.Quality;
import dev.nemosh.studio.render.Rendered;
import dev.nemosh.studio.render.Renderer;
import dev.nemosh.studio.scene.Scenes;
import dev.nemosh.studio.scene.Strips;
import dev.nemosh.studio.scene.Titles;
import dev.nemosh.studio.scene.Typefaces;
import dev.nemosh.studio.server.disk.Shelf;
import dev.nemosh.studio.server.export.FilmRenderer;
import dev.nemosh.studio.server.export.OutputOptions;
import dev.nemosh.studio.server.export.Resolution;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** Makes files of drafts: reads the film that a draft describes and has it drawn, played and coded. */
final class DraftRenderer implements FilmRenderer {
    private static final int MOST_WORKERS = 8;

    private final DraftForm form;
    private final FoundFfmpeg found;
    private final Path cache;
    private final Messages messages;

    /**
     * @param cache where fonts are made known to the Java runtime
     */
    DraftRenderer(DraftForm form, FoundFfmpeg found, Path cache, Messages messages) {
        this.form = form;
        this.found = found;
        this.cache = cache;
        this.messages = messages;
    }

    @Override
    public long render(Order order, IntConsumer progress) throws IOException, InterruptedException {
        Film film = form.read(order.draft(), null);
        Output output = output(order.output(), film);
        Ffmpeg ffmpeg = found.get();
        int cores = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(cores, task -> {
            Thread thread = new Thread(task, "studio-draw");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Renderer renderer = new Renderer(
                    ffmpeg, source -> file(order, source), new Scenes(new Strips(workers, cores)),
                    new Titles(new Typefaces(cache)), messages);
            Rendered rendered = renderer.render(film, output, order.target(), progress::accept);
            Files.write(Shelf.log(order.target()), rendered.log());
            return rendered.durationMillis();
        } finally {
            workers.shutdownNow();
        }
    }

    private Path file(Order order, String source) {
        return order.media().apply(source).orElseThrow(() -> new NemoException(new Failure(
                ExitCode.FAILED, "media", messages.text("server.media-missing", source),
                messages.text("server.media-missing-hint"))));
    }

    private Output output(OutputOptions wish, Film film) {
        Format format = Format.of(wish.format()).orElseThrow(() -> refused("format", wish.format()));
        Quality quality = Quality.of(wish.quality()).orElseThrow(() -> refused("quality", wish.quality()));
        Resolution size = wish.resolution().isEmpty()
                ? new Resolution(0, 0)
                : Resolution.of(wish.resolution(), new Resolution(film.width(), film.height()))
                        .orElseThrow(() -> refused("resolution", wish.resolution()));
        return new Output(format, quality, size.width(), size.height(), wish.framesPerSecond());
    }

    private NemoException refused(String what, String word) {
        return new NemoException(new Failure(
                ExitCode.FAILED, "400", messages.text("server.render-" + what, word),
                messages.text("server.render-output-hint")));
    }
}
