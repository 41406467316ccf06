package dev.nemosh.shell;

import dev.nemosh.work.Cancel;

/** The backend that lines work with. It is connected when a line first needs it, and can be changed. */
public interface Connection {

    /** What works with the backend in force; connects where that is still to be done. Blocks. */
    Workspace workspace();

    /**
     * Works with another backend from now on: {@code cloud}, {@code embedded}, a URL, or {@code replay:FILE}. A service
     * is asked first whether it is there; one that refuses the token is.
     *
     * @throws dev.nemosh.text.NemoException where that is no backend, or it cannot be reached; the old one stays in force
     */
    Workspace connect(String backend, Cancel cancel);
}
