package dev.nemosh.api.cassette;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.util.List;

/** A recorded conversation, read back. */
public final class Cassette {
    private final URI api;
    private final URI web;
    private final List<Recording> calls;

    Cassette(URI api, URI web, List<Recording> calls) {
        this.api = api;
        this.web = web;
        this.calls = List.copyOf(calls);
    }

    /**
     * Reads a cassette. One that was cut off, as by a crash, is read as far as it goes.
     *
     * @throws CassetteException where it is none, or cannot be answered from
     */
    public static Cassette read(Reader in) throws IOException, CassetteException {
        return new CassetteReader(in).read();
    }

    /** The base URL of the backend that was recorded, without a slash at the end. */
    public URI api() {
        return api;
    }

    /** The base URL of its web pages. */
    public URI web() {
        return web;
    }

    /** The calls, in the order in which they were made. */
    List<Recording> calls() {
        return calls;
    }
}
