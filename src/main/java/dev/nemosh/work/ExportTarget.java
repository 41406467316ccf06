package dev.nemosh.work;

import dev.nemosh.text.ExitCode;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where an export goes: the file that was named, or one that is named after the session and the draft's version. */
final class ExportTarget {
    private static final int LONGEST = 64;

    private ExportTarget() {}

    /** @throws NemoException where the file is in the way or has the wrong ending, or its folder is not there */
    static Path of(ExportRequest request, String sessionName, int version, Messages messages) {
        Path given = request.file() == null ? null : request.directory().resolve(request.file()).normalize();
        boolean named = given != null && !Files.isDirectory(given);
        Path folder = named ? given.getParent() : given == null ? request.directory() : given;
        Path target = named
                ? given
                : folder.resolve(plain(sessionName) + "-v" + version + "." + request.chosenFormat());
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw RenderDesk.failure(
                    messages, ExitCode.FILE, "folder", "no-folder", new ForeignText(String.valueOf(folder)));
        }
        Optional<MediaType> said = MediaType.ofName(target.getFileName().toString());
        if (named && said.isPresent() && !said.get().name().equalsIgnoreCase(request.chosenFormat())) {
            throw RenderDesk.failure(messages, ExitCode.USAGE, "format", "other-format",
                    new ForeignText(target.getFileName().toString()), request.chosenFormat());
        }
        if (request.force() || !Files.exists(target)) {
            return target.toAbsolutePath();
        }
        if (named) {
            throw inTheWay(target, messages);
        }
        return free(target).toAbsolutePath();
    }

    /** A file that is not to be replaced. */
    static NemoException inTheWay(Path target, Messages messages) {
        return RenderDesk.failure(messages, ExitCode.FILE, "exists", "exists", new ForeignText(target.toString()));
    }

    /** The name with a number added, where something has it already. */
    static Path free(Path target) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        Path free = target;
        for (int number = 2; Files.exists(free); number++) {
            free = target.resolveSibling(stem + "-" + number + extension);
        }
        return free;
    }

    /** A session's name as a file's: letters and digits of any script, the rest a hyphen. */
    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int most = Math.min(plain.length(), LONGEST);
        int cut = most > 0 && Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most;
        return plain.isEmpty() ? "export" : plain.substring(0, cut);
    }
}
