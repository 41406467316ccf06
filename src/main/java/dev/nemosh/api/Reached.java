package dev.nemosh.api;

/** Whether a request may have done its work at the backend, as far as this end can know. */
public enum Reached {
    /** Nothing of it was sent. */
    NO,
    /** It was sent, at least in part, and no answer came. */
    MAYBE,
    /** The backend answered it. */
    YES
}
