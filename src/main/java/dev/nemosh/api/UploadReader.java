package dev.nemosh.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nemosh.text.ForeignText;
import java.util.ArrayList;
import java.util.List;

/** Reads what became of an upload (protocol, 4.5). */
final class UploadReader {
    private UploadReader() {}

    static List<UploadedFile> read(Answer answer) {
        JsonNode data = answer.data();
        JsonNode files = Json.first(data, "files", "uploaded_files");
        List<UploadedFile> uploaded = new ArrayList<>();
        if (files.isArray()) {
            files.forEach(file -> uploaded.add(file(file)));
        } else if (data.has("url") || data.has("cdn_url")) {
            uploaded.add(file(data));
        }
        return uploaded;
    }

    private static UploadedFile file(JsonNode file) {
        String name = Json.text(file, "filename", "file_name", "name");
        String kind = Json.text(file, "file_type", "type", "kind");
        return new UploadedFile(
                new ForeignText(name == null ? "" : name), new ForeignText(kind == null ? "" : kind),
                Json.text(file, "cdn_url", "url"), Json.secondsAsMillis(file, "duration"),
                Json.pixels(file, "width"), Json.pixels(file, "height"));
    }
}
