package dev.nemosh.studio.director.reading;

import java.util.List;

/**
 * What a clause is read against.
 *
 * @param drafted whether there is a film to be edited
 * @param fresh whether this prompt makes a new film
 * @param scenes the families of the film's scenes, in order; empty words for a user's clips
 * @param titles the words of its titles
 * @param scored whether it has music or a sound of the user's
 * @param undone whether something was undone that can be done again
 */
public record Context(
        boolean drafted, boolean fresh, List<String> scenes, List<String> titles, boolean scored, boolean undone) {

    public Context {
        scenes = List.copyOf(scenes);
        titles = List.copyOf(titles);
    }

    Context fresh(boolean now) {
        return new Context(drafted, now, scenes, titles, scored, undone);
    }
}
