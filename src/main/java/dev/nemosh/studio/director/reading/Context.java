package dev.nemosh.studio.director.reading;

import java.util.List;
import java.util.Map;

/**
 * What a clause is read against.
 *
 * @param drafted whether there is a film to be edited
 * @param fresh whether this prompt makes a new film
 * @param scenes the families of the film's scenes, in order; empty words for a user's clips
 * @param drawn what a family is drawn as: itself, or the nearest
 * @param titles the words of its titles
 * @param scored whether it has music or a sound of the user's
 * @param undone whether something was undone that can be done again
 */
public record Context(
        boolean drafted, boolean fresh, List<String> scenes, Map<String, String> drawn, List<String> titles,
        boolean scored, boolean undone) {

    public Context {
        scenes = List.copyOf(scenes);
        drawn = Map.copyOf(drawn);
        titles = List.copyOf(titles);
    }

    Context fresh(boolean now) {
        return new Context(drafted, now, scenes, drawn, titles, scored, undone);
    }
}
