package dev.nemosh.studio.director.reading;

/** What a mention is about. The lexicon's lines begin with these names in lower case. */
enum Topic {
    /** What to do: {@code make, add, remove, change, replace, keep, move, swap, trim, fade, mute, ...}. */
    ACTION,
    /** What to do it to: {@code video, title, music, scene, captions, transition, clip, ...}. */
    THING,
    /** A scene family that the word names. */
    FAMILY,
    /** A scene family that comes nearest to what the word names. */
    NEAR,
    /** A person, animal or thing that has a shape of its own, which motion graphics do not draw. */
    FIGURE,
    /** A mood of the music. */
    MOOD,
    /** A time of day. */
    TIME,
    /** A palette. */
    PALETTE,
    /** A colour, {@code #rrggbb}. */
    COLOR,
    /** A place on the canvas. */
    POSITION,
    /** A way of the camera. */
    MOTION,
    /** How lively the scene moves, as a number. */
    PACE,
    /** How a title comes and goes. */
    ANIMATION,
    /** The canvas: {@code portrait, square, ...}. */
    SHAPE,
    /** A knob of the scenes such as rain, {@code name=value}. */
    WEATHER,
    /** In which direction something is to change: {@code louder, faster, longer, bigger, warmer, ...}. */
    WAY,
    /** How much: a little, a lot. */
    DEGREE,
    /** A refusal: no, without, don't. */
    NOT,
    /** Joins two requests: and, with, then. */
    LINK,
    /** Puts something in relation: from, to, before, after, at, for, by. */
    REL,
    /** Where in the film: start, middle, end. */
    WHEN,
    /** Something new is meant: a, another. */
    INDEFINITE,
    /** Something that is there is meant: the, it, my. */
    DEFINITE,
    /** Words between quotation marks. */
    QUOTE,
    /** Which one of several: 1 is the first, -1 the last. */
    ORDINAL,
    /** A stretch of time in milliseconds. */
    SPAN,
    /** So many milliseconds from the film's end. */
    TAIL,
    /** A length in milliseconds. */
    LENGTH,
    /** A point in time in milliseconds. */
    POINT,
    /** A fraction that was given in percent. */
    PERCENT,
    /** So many times. */
    FACTOR,
    /** Width and height in pixels. */
    SIZE,
    /** Frames a second. */
    RATE,
    /** Beats a minute. */
    TEMPO,
    /** The seed that the user picks. */
    SEED,
    /** A number without a unit. */
    NUMBER,
    /** A media file by its name. */
    FILE,
    /** A web address. */
    URL,
    /** A look that the studio does not have: photoreal, anime. */
    STYLE,
    /** Something that the studio does not do, by the name of the reason. */
    UNABLE,
    /** A question, by what it asks for. */
    QUESTION,
    /** Nothing of substance. */
    FILLER;

    /** Whether a user would miss it if it were not heeded. */
    boolean substantial() {
        return switch (this) {
            case FILLER, LINK, REL, INDEFINITE, DEFINITE, NOT, DEGREE, THING, ACTION, QUESTION, NUMBER -> false;
            default -> true;
        };
    }
}
