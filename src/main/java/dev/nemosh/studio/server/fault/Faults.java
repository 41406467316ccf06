package dev.nemosh.studio.server.fault;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The faults that a server rehearses, and which of those that strike once have struck. */
public final class Faults {
    private final Set<Fault> rehearsed;
    private final Set<String> struck = ConcurrentHashMap.newKeySet();

    public Faults(Set<Fault> rehearsed) {
        this.rehearsed = Set.copyOf(rehearsed);
    }

    /** Whether this fault is rehearsed. */
    public boolean has(Fault fault) {
        return rehearsed.contains(fault);
    }

    /** Whether this fault is rehearsed and strikes now, for the first and only time. */
    public boolean strikes(Fault fault) {
        return strikes(fault, "");
    }

    /** The same, once for each subject, such as a file's name. */
    public boolean strikes(Fault fault, String subject) {
        return has(fault) && struck.add(fault.word() + " " + subject);
    }
}
