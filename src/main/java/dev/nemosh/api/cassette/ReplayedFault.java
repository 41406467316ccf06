package dev.nemosh.api.cassette;

import java.io.IOException;

/** A call that a cassette does not answer: it broke when it was recorded, or was never made then. */
public final class ReplayedFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient CallFault fault;

    ReplayedFault(CallFault fault) {
        super(fault.code() + " " + fault.words());
        this.fault = fault;
    }

    /** What was recorded of it. */
    public CallFault fault() {
        return fault;
    }
}
