package dev.nemosh.line;

import static dev.nemosh.line.Option.flag;
import static dev.nemosh.line.Option.taking;
import static dev.nemosh.line.Positional.any;
import static dev.nemosh.line.Positional.optional;
import static dev.nemosh.line.Positional.phrase;
import static dev.nemosh.line.Positional.required;
import static dev.nemosh.line.Positional.several;
import static dev.nemosh.line.SubWord.changing;
import static dev.nemosh.line.SubWord.reading;

import dev.nemosh.line.Value.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The table of built-ins: names, syntax, and what else router, help, completion and highlighting ask of it. Words for
 * people stand in the catalogue under the keys that {@link #summaryKey()} and its neighbours give.
 */
public enum BuiltIn {
    UPLOAD(Group.FILM, List.of("upload", "上传"), Beside.NEVER,
            Syntax.of(several(Value.of("PATH|URL", Kind.MEDIA))).with(flag("again"), flag("json"))),
    TRACKS(Group.FILM, List.of("tracks", "status", "timeline", "状态"), Beside.ALWAYS,
            Syntax.of(flag("summary", 's'), flag("gantt", 'g'), flag("diff", 'd'),
                            taking("version", Value.of("N", Kind.NUMBER)), flag("json"))
                    .onlyOneOf("summary", "gantt", "diff", "version")
                    .behind("diff", optional(Value.of("A", Kind.NUMBER)), optional(Value.of("B", Kind.NUMBER)))),
    VERSIONS(Group.FILM, List.of("versions"), Beside.ALWAYS, Syntax.of(flag("json"))),
    ASSETS(Group.FILM, List.of("assets", "media"), Beside.ALWAYS, Syntax.of(flag("json"))),
    PREVIEW(Group.FILM, List.of("preview"), Beside.ALWAYS, Syntax.of(optional(Value.of("FILE", Kind.MEDIA)))),
    ASK(Group.FILM, List.of("ask"), Beside.NEVER, Syntax.of(required(Value.of("TEXT", Kind.TEXT)))),

    EXPORT(Group.DELIVERY, List.of("export", "download", "导出"), Beside.NEVER,
            Syntax.of(optional(Value.of("FILE", Kind.OUTPUT))).with(
                    taking("format", Value.choice("mp4", "mov", "webm", "gif")),
                    taking("quality", 'q', Value.choice("low", "medium", "high")),
                    taking("resolution", 'r', new Value("540p|720p|1080p|4k|WxH", Kind.RESOLUTION,
                            List.of("540p", "720p", "1080p", "4k"))),
                    taking("version", Value.of("N", Kind.NUMBER)),
                    taking("only", new Value("KIND,..", Kind.KINDS, List.of("video", "audio", "text", "other"))),
                    taking("drop", Value.of("N,..", Kind.NUMBERS)),
                    flag("no-wait"), flag("force", 'f'), flag("json"))),
    JOBS(Group.DELIVERY, List.of("jobs"), Beside.ALWAYS,
            Syntax.of(reading("watch", optional(Value.of("ID", Kind.OPEN_JOB))),
                    reading("resume", optional(Value.of("ID", Kind.JOB))),
                    reading("cancel", optional(Value.of("ID", Kind.OPEN_JOB))),
                    reading("forget", optional(Value.of("ID", Kind.JOB)))).with(flag("json"))),
    OPEN(Group.DELIVERY, List.of("open"), Beside.ALWAYS, Syntax.of(flag("print", 'p'), flag("json"))),

    CREDITS(Group.ACCOUNT, List.of("credits", "balance", "积分", "余额"), Beside.ALWAYS,
            Syntax.of(flag("history"), flag("json"))),
    SESSION(Group.ACCOUNT, List.of("session"), Beside.BY_SUB_WORD,
            Syntax.of(reading("list"), changing("new"),
                    changing("use", phrase(Value.of("ID", Kind.SESSION))),
                    reading("rename", phrase(Value.of("NAME", Kind.WORD))),
                    changing("forget", phrase(Value.of("ID", Kind.SESSION)))).with(flag("json"))),
    STATE(Group.ACCOUNT, List.of("state"), Beside.ALWAYS, Syntax.of(flag("json"))),
    AUTH(Group.ACCOUNT, List.of("auth"), Beside.BY_SUB_WORD,
            Syntax.of(reading("status"), changing("login"), changing("logout")).with(flag("json"))),
    CONNECT(Group.ACCOUNT, List.of("connect"), Beside.NEVER,
            Syntax.of(required(new Value("cloud|embedded|URL|replay:FILE", Kind.BACKEND, List.of("cloud", "embedded"))))),

    RUN(Group.SHELL, List.of("run"), Beside.NEVER,
            Syntax.of(required(Value.of("FILE", Kind.SCRIPT)), any(Value.of("ARG", Kind.WORD)))),
    SET(Group.SHELL, List.of("set"), Beside.ALWAYS,
            Syntax.of(optional(Value.of("NAME=VALUE", Kind.ASSIGNMENT))).with(flag("json"))),
    CONFIG(Group.SHELL, List.of("config"), Beside.ALWAYS,
            Syntax.of(optional(Value.of("KEY", Kind.KEY)), optional(Value.of("VALUE", Kind.SETTING)))
                    .with(flag("unset"), flag("json"))),
    HISTORY(Group.SHELL, List.of("history"), Beside.ALWAYS,
            Syntax.of(optional(Value.of("N", Kind.COUNT))).with(flag("json"))),
    HELP(Group.SHELL, List.of("help"), Beside.ALWAYS,
            Syntax.of(optional(new Value("NAME", Kind.TOPIC,
                    List.of("exit-codes", "environment", "scripting", "json", "keys")))).with(flag("json"))),
    CLEAR(Group.SHELL, List.of("clear"), Beside.ALWAYS, Syntax.NONE),
    EXIT(Group.SHELL, List.of("exit", "quit"), Beside.ALWAYS, Syntax.NONE);

    /** Under which heading of the help screen a built-in stands, in the order of that screen. */
    public enum Group {
        /** Making and looking at the film. */
        FILM,
        /** Getting it out. */
        DELIVERY,
        /** Sessions, credits, where the work is done. */
        ACCOUNT,
        /** The shell itself. */
        SHELL;

        /** The catalogue's key of its heading. */
        public String key() {
            return "line.group-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Beside { ALWAYS, NEVER, BY_SUB_WORD }

    private static final Map<String, BuiltIn> BY_NAME = index();

    private final Group group;
    private final List<String> names;
    private final Beside beside;
    private final Syntax syntax;

    BuiltIn(Group group, List<String> names, Beside beside, Syntax syntax) {
        this.group = group;
        this.names = names;
        this.beside = beside;
        this.syntax = syntax;
    }

    /** The built-in of that name or alias, whatever its capitals. */
    public static Optional<BuiltIn> named(String word) {
        return Optional.ofNullable(BY_NAME.get(word.toLowerCase(Locale.ROOT)));
    }

    /** All names and aliases, the names of each built-in together. */
    public static List<String> allNames() {
        List<String> all = new ArrayList<>();
        for (BuiltIn builtIn : values()) {
            all.addAll(builtIn.names);
        }
        return all;
    }

    /** Its name. */
    public String word() {
        return names.get(0);
    }

    /** Its other names. */
    public List<String> aliases() {
        return names.subList(1, names.size());
    }

    /** The heading of the help screen that it stands under. */
    public Group group() {
        return group;
    }

    /** The words that it takes. */
    public Syntax syntax() {
        return syntax;
    }

    /** Its usage line: {@code export [FILE] [--format mp4|mov|webm|gif] ...}. */
    public String usage() {
        String words = syntax.usage();
        return words.isEmpty() ? word() : word() + " " + words;
    }

    /** Whether it leaves session and draft as they are, so that it may run beside a prompt that is under way. */
    public boolean runsBeside(Arguments arguments) {
        return switch (beside) {
            case ALWAYS -> true;
            case NEVER -> false;
            case BY_SUB_WORD -> arguments.positional(0).flatMap(syntax::subWord).map(SubWord::beside).orElse(true);
        };
    }

    /** The catalogue's key of its one line of help. */
    public String summaryKey() {
        return "line." + word() + "-summary";
    }

    /** The catalogue's key of its paragraph of help. */
    public String descriptionKey() {
        return "line." + word() + "-description";
    }

    /** The catalogue's key of its examples, one a line. */
    public String examplesKey() {
        return "line." + word() + "-examples";
    }

    /** The catalogue's key of what an option does; {@code --json} means the same everywhere. */
    public String optionKey(Option option) {
        return option.name().equals("json") ? "line.option-json" : "line." + word() + "-option-" + option.name();
    }

    /** The catalogue's key of what a sub-word does. */
    public String subWordKey(SubWord subWord) {
        return "line." + word() + "-word-" + subWord.word();
    }

    private static Map<String, BuiltIn> index() {
        Map<String, BuiltIn> index = new HashMap<>();
        for (BuiltIn builtIn : values()) {
            for (String name : builtIn.names) {
                if (index.put(name, builtIn) != null) {
                    throw new IllegalStateException("two built-ins are called " + name);
                }
            }
        }
        return Map.copyOf(index);
    }
}
