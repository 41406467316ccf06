package dev.nemosh.work;

import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says of lines that are not run, in their order, whether their files stand in their way: what is to be uploaded is
 * looked at as it would be before it is sent, and so is the place of an export. What an earlier line would export
 * counts as there.
 */
public final class Outlook {
    private final UploadCheck check;
    private final Messages messages;
    private final Set<Path> made = new HashSet<>();

    public Outlook(UploadCheck check, Messages messages) {
        this.check = check;
        this.messages = messages;
    }

    /**
     * Looks at what is to be uploaded.
     *
     * @throws NemoException where some of it can't be
     */
    public void upload(UploadRequest request) {
        for (String word : request.words()) {
            UploadRequest one = new UploadRequest(List.of(word), request.directory(), request.home(), request.again());
            try {
                new UploadPaths(one, messages).files().forEach(this::require);
            } catch (NemoException e) {
                if (!willBeMade(word, request.directory())) {
                    throw e;
                }
            }
        }
    }

    /**
     * Looks at where an export is to go.
     *
     * @throws NemoException where its folder is not there, or a file is in the way
     */
    public void export(ExportRequest request) {
        Path target = ExportTarget.of(request, "", 1, messages);
        boolean named = request.file() != null
                && !Files.isDirectory(request.directory().resolve(request.file()));
        if (named && !made.add(target) && !request.force()) {
            throw ExportTarget.inTheWay(target, messages);
        }
    }

    private void require(Path file) {
        if (!made.contains(file.toAbsolutePath())) {
            check.require(file);
        }
    }

    private boolean willBeMade(String word, Path directory) {
        try {
            String pattern = directory.resolve(word).normalize().toAbsolutePath().toString();
            return made.stream().anyMatch(FileSystems.getDefault().getPathMatcher("glob:" + pattern)::matches);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
