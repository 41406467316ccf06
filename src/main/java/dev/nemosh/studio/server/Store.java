package dev.nemosh.studio.server;

import dev.nemosh.studio.server.disk.Accounts;
import dev.nemosh.studio.server.disk.Claims;
import dev.nemosh.studio.server.disk.Ledger;
import dev.nemosh.studio.server.disk.RenderJobs;
import dev.nemosh.studio.server.disk.Sessions;
import dev.nemosh.studio.server.disk.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * All that a studio keeps in its data directory.
 *
 * @param media users' files
 * @param films finished exports
 */
record Store(
        Accounts accounts, Ledger ledger, Sessions sessions, Claims claims, RenderJobs jobs, Shelf media, Shelf films) {

    /** Opens it; what an earlier process left unfinished is swept away. */
    static Store open(StudioOptions options, InstantSource clock, SecureRandom random) throws IOException {
        Path directory = options.dataDirectory();
        Long credits = options.credits();
        Accounts accounts = new Accounts(directory, clock, random, credits == null ? Ledger.PLENTY : credits);
        Store store = new Store(
                accounts, new Ledger(accounts, credits != null), new Sessions(directory, clock, random),
                new Claims(directory, clock, random), new RenderJobs(directory),
                new Shelf(directory.resolve("media"), "/media/", random),
                new Shelf(directory.resolve("films"), "/render-result/", random));
        store.media.sweep();
        store.films.sweep();
        return store;
    }
}
