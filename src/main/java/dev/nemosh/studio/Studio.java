package dev.nemosh.studio;

import dev.nemosh.studio.director.Director;
import dev.nemosh.studio.director.DirectorHabits;
import dev.nemosh.studio.director.DraftForm;
import dev.nemosh.studio.render.FfmpegFinder;
import dev.nemosh.studio.scene.SceneFamily;
import dev.nemosh.studio.score.Moods;
import dev.nemosh.studio.server.StudioHost;
import dev.nemosh.studio.server.StudioOptions;
import dev.nemosh.studio.server.StudioParts;
import dev.nemosh.studio.server.StudioServer;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.text.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole studio, put together: the director behind the prompts, the renderer behind the exports. */
public final class Studio {
    private final FoundFfmpeg ffmpeg;
    private final Path cache;
    private final InstantSource clock;
    private final Messages messages;

    /**
     * @param finder finds the FFmpeg to work with, when one is first needed
     * @param cache a directory for what can be made again
     */
    public Studio(FfmpegFinder finder, Path cache, InstantSource clock, Messages messages) {
        this.ffmpeg = new FoundFfmpeg(finder);
        this.cache = cache;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Starts a server of its own.
     *
     * @throws dev.nemosh.text.NemoException where its data directory is taken or unusable, or its port is taken
     */
    public StudioServer serve(StudioOptions options) {
        return StudioServer.start(options, parts(options));
    }

    /** The studio within a shell's process, or wherever the data directory is served already; nothing starts yet. */
    public StudioHost host(Path dataDirectory) {
        StudioOptions options = StudioOptions.embedded(dataDirectory);
        return new StudioHost(dataDirectory, () -> StudioServer.startIfFree(options, parts(options)), messages);
    }

    private StudioParts parts(StudioOptions options) {
        Set<String> families =
                Arrays.stream(SceneFamily.values()).map(SceneFamily::id).collect(Collectors.toUnmodifiableSet());
        Set<String> moods = Set.copyOf(Moods.names());
        DirectorHabits habits = new DirectorHabits(false, options.faults().contains(Fault.GUI_WORDS));
        Director director = new Director(families, moods, habits);
        return new StudioParts(
                director::direct, new DraftRenderer(new DraftForm(families, moods), ffmpeg, cache, messages),
                new FileInspector(ffmpeg, messages), clock, messages);
    }
}
