package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import java.util.List;

/** Reads what is asked of captions: their lines stand in quotation marks. */
final class CaptionsReader implements ClauseReader {

    @Override
    public List<Edit> read(Clause clause, Context context) {
        List<String> lines = clause.takeAll(Topic.QUOTE).stream().map(Sense::word).toList();
        if (clause.negated() || clause.does("remove", "mute")) {
            return List.of(new Edit.RemoveCaptions());
        }
        return lines.isEmpty() ? List.of(new Edit.Unsupported("transcribe"))
                : List.of(new Edit.AddCaptions(lines, Wishes.when(clause), Wishes.title(clause)));
    }
}
