package dev.nemosh.line;

import java.util.List;

/** What completion knows of the work under way: kept in memory, since it is asked while a key is pressed. */
public interface CompletionContext {

    /** The backend's sessions: ids, or names where they have one. */
    List<Candidate> sessions();

    /** Render jobs by id. */
    List<Candidate> jobs();

    /** Those of them whose file is still to come. */
    List<Candidate> openJobs();

    /** The draft's tracks by number. */
    List<Candidate> tracks();

    /** The session's draft versions by number. */
    List<Candidate> versions();

    /** The session's media by name. */
    List<Candidate> assets();

    /** Script variables by name. */
    List<Candidate> variables();

    /** Servers that have been worked with, by URL. */
    List<Candidate> servers();

    /** Settings by key. */
    List<Candidate> settings();

    /** What the setting of that key may be, or usually is. */
    List<Candidate> values(String key);

    /**
     * Files and folders whose path begins so.
     *
     * @param kind what the built-in takes: {@code MEDIA}, {@code SCRIPT}, {@code OUTPUT}, or {@code BACKEND} for the
     *     file of a recorded conversation
     */
    List<Candidate> files(String prefix, Value.Kind kind);
}
