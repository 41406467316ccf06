package dev.nemosh.line;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The options of the process itself: what its parser, its help and the shells' completion scripts are made from. */
public enum ProgramOption {
    BACKEND("backend", 'b', "NAME|URL", Takes.BACKEND, "cloud", "embedded"),
    SESSION("session", 's', "ID|NAME|last|new", Takes.SESSION, "last", "new"),
    LANG("lang", ' ', "CODE", Takes.WORD, "en", "zh-CN", "ja", "de", "es", "fr", "pt"),
    OUTPUT("output", 'o', "text|json", Takes.WORD, "text", "json"),
    DRY_RUN("dry-run", 'n', "", Takes.NOTHING),
    CONTINUE("continue", ' ', "", Takes.NOTHING),
    MAX_CREDITS("max-credits", ' ', "N", Takes.WORD),
    KEEP_GOING("keep-going", 'k', "", Takes.NOTHING),
    YES("yes", 'y', "", Takes.NOTHING),
    QUIET("quiet", 'q', "", Takes.NOTHING),
    COLOR("color", ' ', "auto|always|never", Takes.WORD, "auto", "always", "never"),
    PLAIN("plain", ' ', "", Takes.NOTHING),
    VARIABLE("", 'v', "NAME=VALUE", Takes.WORD),
    LINE("", 'c', "LINE", Takes.LINE),
    SKILL("skill", ' ', "FILE", Takes.FILE),
    CONFIG("config", ' ', "FILE", Takes.FILE),
    LOG("log", ' ', "FILE", Takes.FILE),
    RECORD("record", ' ', "FILE", Takes.FILE),
    HELP("help", 'h', "", Takes.NOTHING),
    VERSION("version", 'V', "", Takes.NOTHING);

    /** What stands behind an option. */
    public enum Takes {
        /** Nothing: it is a flag. */
        NOTHING,
        /** A word, one of the choices or another. */
        WORD,
        /** A file's path. */
        FILE,
        /** A line as the shell takes it. */
        LINE,
        /** A folder's path. */
        FOLDER,
        /** A backend. */
        BACKEND,
        /** A session of the backend. */
        SESSION
    }

    private final String longName;
    private final char letter;
    private final String label;
    private final Takes takes;
    private final List<String> choices;

    ProgramOption(String longName, char letter, String label, Takes takes, String... choices) {
        this.longName = longName;
        this.letter = letter;
        this.label = label;
        this.takes = takes;
        this.choices = List.of(choices);
    }

    /** The long name without dashes; empty where it has none. */
    public String longName() {
        return longName;
    }

    /** The short name; a blank where it has none. */
    public char letter() {
        return letter;
    }

    /** What help writes behind it. */
    public String label() {
        return label;
    }

    /** What stands behind it. */
    public Takes takes() {
        return takes;
    }

    /** Words to offer behind it. */
    public List<String> choices() {
        return choices;
    }

    /** The catalogue's key of its line of help. */
    public String key() {
        return "line.program-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its names with their dashes. */
    public List<String> names() {
        return Stream.of(letter == ' ' ? "" : "-" + letter, longName.isEmpty() ? "" : "--" + longName)
                .filter(name -> !name.isEmpty()).toList();
    }
}
