package dev.nemosh.studio.scene;

import java.util.List;
import java.util.Locale;

/** The kinds of scenes that can be drawn. */
public enum SceneFamily {
    /** A city by the water. */
    SKYLINE("city urban downtown metropolis skyscrapers buildings town street"),
    /** The open sea. */
    OCEAN("sea beach water wave surf lake island coast sail"),
    /** Ranges of mountains behind a lake. */
    MOUNTAINS("mountain hills peaks alps valley snow forest trees woods nature landscape hiking river"),
    /** A product in the spotlight of a studio. */
    PRODUCT("studio demo showcase device phone bottle gadget commercial advert launch brand app"),
    /** A planet among stars and nebulae. */
    SPACE("galaxy planet stars universe cosmos nebula rocket astronaut orbit sky"),
    /** Ribbons of colour, for any theme. */
    ABSTRACT("ribbons gradient waves flow silk colours background minimal texture");

    private final List<String> words;

    SceneFamily(String words) {
        this.words = List.of(words.split(" "));
    }

    /** Its name in a scene's spec, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other words for it, in lower-case English. */
    public List<String> words() {
        return words;
    }

    /** The family of that name, or the one that a word comes closest to; where nothing does, the abstract one. */
    public static SceneFamily nearest(String name) {
        return NearestName.among(List.of(values()), SceneFamily::id, SceneFamily::words, name).orElse(ABSTRACT);
    }
}
