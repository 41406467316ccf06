package dev.nemosh.api.cassette;

import java.io.IOException;
import java.net.URI;
import java.util.function.BiFunction;
import okhttp3.Interceptor;
import okhttp3.Request;

/** Stands between the client and the network: writes calls down, or answers them. */
public interface Tape {
    /** Lets every call pass unseen. */
    Tape NONE = faults -> chain -> chain.proceed(chain.request());

    /**
     * What each call goes through.
     *
     * @param faults tells what the breaking of a call means
     */
    Interceptor interceptor(BiFunction<Request, IOException, CallFault> faults);

    /** Calls to this backend follow; {@code web}: where its web pages are. */
    default void backend(URI api, URI web) {}
}
