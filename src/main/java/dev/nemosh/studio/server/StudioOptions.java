package dev.nemosh.studio.server;

import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.studio.server.turn.Pacing;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a studio is run.
 *
 * @param port on 127.0.0.1; 0 picks a free one
 * @param dataDirectory where everything is kept
 * @param keyed whether tokens are given only to clients that send the studio's key as their client id
 * @param credits what a new user has; null for no accounting
 * @param rateLimit whether a client gets one token a week only
 * @param dialect how replies are streamed
 * @param renderShape how render jobs are told
 * @param faults failures to rehearse
 * @param allowPrivate whether URLs may be fetched from private addresses
 * @param pacing how fast the agent talks
 * @param uploadLimitBytes the largest file that is taken
 */
public record StudioOptions(
        int port, Path dataDirectory, boolean keyed, @Nullable Long credits, boolean rateLimit, Dialect dialect,
        RenderShape renderShape, Set<Fault> faults, boolean allowPrivate, Pacing pacing, long uploadLimitBytes) {
    /** The service's own limit for one file. */
    public static final long UPLOAD_LIMIT_BYTES = 200_000_000;

    public StudioOptions {
        faults = Set.copyOf(faults);
    }

    /** The studio within a shell's process: any free port, for this user's programs only. */
    public static StudioOptions embedded(Path dataDirectory) {
        return new StudioOptions(
                0, dataDirectory, true, null, false, Dialect.ADK, RenderShape.FLAT, Set.of(), false, Pacing.NATURAL,
                UPLOAD_LIMIT_BYTES);
    }
}
