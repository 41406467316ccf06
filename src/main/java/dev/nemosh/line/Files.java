package dev.nemosh.line;

/** What the router must know of files: the shell looks them up for it. */
@FunctionalInterface
public interface Files {
    /** No file exists: for looking at a line without looking at a disk. */
    Files NONE = path -> false;

    /**
     * Whether a regular file of a supported type stands there.
     *
     * @param path as a person writes it: absolute, relative, or with {@code ~}; any text at all
     */
    boolean media(String path);

    /** Whether a folder stands there; the path is written as above. */
    default boolean folder(String path) {
        return false;
    }
}
