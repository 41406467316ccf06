package dev.nemosh;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, by the front matter of a skill file.
 *
 * @param name its {@code name}
 * @param version its {@code version}
 */
record SkillFile(String name, String version) {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\uFEFF?---\\s*\\R(.*?)\\R---\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,64}");

    /**
     * Reads a skill file.
     *
     * @param file the user's own; null for the package's
     * @throws NemoException with the file code where it is not one
     */
    static SkillFile read(@Nullable Path file, Messages messages) {
        try {
            String text = file == null ? own() : Files.readString(file, StandardCharsets.UTF_8);
            Matcher matter = FRONT_MATTER.matcher(text);
            if (matter.find()) {
                String name = value(matter.group(1), "name");
                String version = value(matter.group(1), "version");
                if (WORD.matcher(name).matches() && WORD.matcher(version).matches()) {
                    return new SkillFile(name, version);
                }
            }
        } catch (IOException e) {
            throw refused(file, "nemosh.unreadable-skill", messages);
        }
        throw refused(file, "nemosh.bad-skill", messages);
    }

    private static String own() throws IOException {
        try (InputStream in = SkillFile.class.getResourceAsStream("SKILL.md")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String value(String matter, String key) {
        Matcher line = Pattern.compile("(?m)^" + key + ":[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$").matcher(matter);
        return line.find() ? line.group(1) : "";
    }

    private static NemoException refused(@Nullable Path file, String key, Messages messages) {
        return new NemoException(new Failure(ExitCode.FILE, "skill",
                messages.text(key, String.valueOf(file)), messages.text("nemosh.hint-skill")));
    }
}
