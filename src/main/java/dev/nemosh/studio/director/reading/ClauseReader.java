package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import java.util.List;

/** Reads one kind of clause. */
interface ClauseReader {

    /** What the clause asks for; empty where it says nothing that can be done. What it used it has taken. */
    List<Edit> read(Clause clause, Context context);
}
