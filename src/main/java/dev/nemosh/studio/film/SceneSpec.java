package dev.nemosh.studio.film;

import java.util.Map;

/**
 * A drawn scene. Words that a scene family does not know choose its default; the same spec always draws the same frames.
 *
 * @param family the scene family: {@code skyline}, {@code ocean}, ...
 * @param palette a palette's name: {@code sunset}, {@code neon}, ...; {@code auto} lets time and seed choose
 * @param from time of day at the start: {@code dawn}, {@code day}, {@code dusk}, {@code night}
 * @param to time of day at the end
 * @param motion camera: {@code drift}, {@code push}, {@code rise}, {@code still}
 * @param pace how lively it moves, 0.25 to 4; 1 is calm
 * @param seed what makes this film differ from others of its family
 * @param knobs further numbers of a family (for instance {@code clouds}, {@code rain}, 0 to 1)
 */
public record SceneSpec(
        String family, String palette, String from, String to, String motion, double pace, long seed,
        Map<String, Double> knobs) {

    public SceneSpec {
        knobs = Map.copyOf(knobs);
    }
}
