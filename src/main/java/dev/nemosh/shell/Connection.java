package dev.nemosh.shell;

/** The backend that lines work with. It is connected when a line first needs it, and can be changed. */
public interface Connection {

    /** What works with the backend in force; connects where that is still to be done. Blocks. */
    Workspace workspace();

    /**
     * Works with another backend from now on: {@code cloud}, {@code embedded}, or a URL.
     *
     * @throws dev.nemosh.text.NemoException where that is no backend, or it cannot be reached; the old one stays in force
     */
    Workspace connect(String backend);
}
