package dev.nemosh.studio.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program of FFmpeg's and what its environment needs.
 *
 * @param file the program
 * @param environment variables set for it
 */
public record Program(Path file, Map<String, String> environment) {

    public Program {
        environment = Map.copyOf(environment);
    }

    /** The process that runs it with those arguments; no shell stands between. */
    ProcessBuilder with(List<String> arguments) {
        List<String> command = new ArrayList<>(arguments.size() + 1);
        command.add(file.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // The stand-ins for missing device libraries hold no symbols: binding all at once would fail.
        builder.environment().remove("LD_BIND_NOW");
        builder.environment().remove("AV_LOG_FORCE_COLOR");
        builder.environment().putAll(environment);
        return builder;
    }
}
