package dev.nemosh;

import dev.nemosh.shell.Terminals;
import java.util.List;

/** The program. */
public final class Nemosh {
    private Nemosh() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] words) {
        int code = new Launch(Surroundings.ofProcess(), Terminals::open).run(List.of(words)).number();
        // Threads of network libraries may outlive the work; they hold nothing that is still wanted.
        System.exit(code);
    }
}
