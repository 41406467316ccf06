package dev.nemosh.studio.director.plan;

import dev.nemosh.text.Language;
import java.util.List;

/**
 * The whole of what a prompt asks for.
 *
 * @param edits in the order in which they are carried out
 * @param leftOut the prompt's words of substance that were not understood or not used
 * @param remarks names of things that are to be said beside: {@code style}, {@code figure}, {@code foreign}, {@code
 * link}
 * @param language to answer in
 */
public record Plan(List<Edit> edits, List<String> leftOut, List<String> remarks, Language language) {

    public Plan {
        edits = List.copyOf(edits);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }
}
