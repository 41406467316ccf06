package dev.nemosh.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of one language, read from its resource file, which explains its own notation. A phrase becomes a regular
 * expression over the whole line when the first line is held against it.
 */
final class PhraseGrammar {
    /** Topics of help as a phrase may name them. */
    private static final String TOPIC = String.join("|", BuiltIn.allNames());
    private static final String EXTENSIONS = String.join("|", Shapes.MEDIA_EXTENSIONS);
    private static final String FILE = "(?:(?:https?|file)://\\S+|(?:[~.]{0,2}/|[A-Za-z]:\\\\)\\S+"
            + "|[^\\s,]*?[^\\s,./]\\.(?:" + EXTENSIONS + ")(?![A-Za-z0-9]))";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TOKEN = Pattern.compile("[()\\[\\]{}|]|<[a-z0-9-]+>|[^\\s()\\[\\]{}|<>]+");

    private final String separator;
    private final String behindSlot;
    private final Map<String, String> slots;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<LooseRequest> requests = new ArrayList<>();
    private final Set<String> small = new HashSet<>();
    private final Set<Integer> characters = new HashSet<>();
    private final Map<String, String> shortForms = new HashMap<>();
    private final Pattern before;
    private final Pattern behind;
    private final Pattern chat;

    /**
     * One phrase.
     *
     * @param line what it is taken for, with places in braces and {@code *} for an export's wishes
     * @param form its notation
     */
    record Phrase(String line, String form) {}

    /**
     * Reads a grammar.
     *
     * @param file the resource's name
     * @param separator what stands behind each word: a blank, or nothing for a script without blanks
     */
    PhraseGrammar(String file, String separator) {
        this.separator = separator;
        this.behindSlot = separator.isEmpty() ? " ?" : separator;
        this.slots = Map.ofEntries(
                Map.entry("file", slot("file", FILE)),
                Map.entry("files", slot("files", FILE + "(?:(?:[ ,]+(?:(?:and|和) ?)?|[、和] ?)" + FILE + ")*")),
                Map.entry("files2", "(?:" + FILE + ")" + behindSlot),
                Map.entry("script", slot("file", "\\S+\\.nemo")),
                Map.entry("n", slot("n", "[1-9]\\d{0,5}")),
                Map.entry("num", "\\d{1,4}" + behindSlot),
                Map.entry("vnum", "v\\d{1,4}" + behindSlot),
                Map.entry("topic", slot("topic", TOPIC)),
                Map.entry("formatname", "(?:" + ExportWishes.FORMAT + ")s?" + behindSlot),
                Map.entry("size", "(?:" + ExportWishes.SIZE + ")" + behindSlot),
                Map.entry("outfile", "[^\\s,]*[^\\s,./]\\.[A-Za-z][A-Za-z0-9]{1,4}" + behindSlot));
        read(file);
        String mark = separator.isEmpty() ? "|[,，、!！?？。. ]" : "";
        String first = names.remove("before");
        String last = names.remove("behind");
        this.before = Pattern.compile("(?:" + first + mark + ")" + separator, ANY_CASE);
        this.behind = Pattern.compile(separator + "(?:" + last + mark + ")$", ANY_CASE);
        this.chat = Pattern.compile("(?:" + expand(names.remove("chat")) + "|(?:" + first + "|" + last + ")"
                + separator + ")+", ANY_CASE);
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** The line without its polite words. */
    Said bare(Said said) {
        return Wording.bare(said, before, behind);
    }

    /** Whether all of it is politeness, praise or small talk, which asks for nothing. */
    boolean isChat(Said said) {
        return chat.matcher(said.text() + separator).matches();
    }

    /** What stands behind each word. */
    String separator() {
        return separator;
    }

    /** The spelling of a language with blanks between its words. */
    Spelling spelling() {
        return new Spelling(vocabulary, shortForms);
    }

    List<LooseRequest> requests() {
        return requests;
    }

    /** Words that carry no sense of their own. */
    Set<String> smallWords() {
        return small;
    }

    /** Whether a character may stand in a phrase: all but the Chinese ones that none has. */
    boolean mayHave(int character) {
        return Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN || characters.contains(character);
    }

    /** The regular expression of a phrase, over a line in which the separator stands behind each word. */
    Pattern compile(Phrase phrase) {
        return Pattern.compile(expand(phrase.form()), ANY_CASE);
    }

    private String slot(String name, String form) {
        return "(?<" + name + ">" + form + ")" + behindSlot;
    }

    private String expand(String form) {
        StringBuilder expression = new StringBuilder(form.length() * 2);
        Matcher tokens = TOKEN.matcher(form);
        while (tokens.find()) {
            String token = tokens.group();
            switch (token.charAt(0)) {
                case '(', '[', '{' -> expression.append("(?:");
                case '|' -> expression.append('|');
                case ')' -> expression.append(')');
                case ']' -> expression.append(")?");
                case '}' -> expression.append(")*");
                case '<' -> expression.append(named(token.substring(1, token.length() - 1)));
                default -> expression.append(Pattern.quote(token)).append(separator);
            }
        }
        return expression.toString();
    }

    private String named(String name) {
        String slot = slots.get(name);
        if (slot != null) {
            return slot;
        }
        String form = names.get(name);
        if (form == null) {
            throw new IllegalStateException("no such name in the phrases: " + name);
        }
        return "(?:" + expand(form) + ")";
    }

    private void read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PhraseGrammar.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            String taken = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf(" = ");
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                } else if (line.startsWith("> ")) {
                    taken = line.substring(2);
                } else if (line.startsWith("~ ")) {
                    requests.add(LooseRequest.read(taken, line.substring(2)));
                    learn(line);
                } else if (line.startsWith("= ")) {
                    String[] form = line.substring(2).split(" ", 2);
                    shortForms.put(form[0], form[1]);
                } else if (line.startsWith("loose = ")) {
                    small.addAll(Arrays.asList(line.substring(8).split("\\|")));
                    learn(line);
                } else if (equals > 0) {
                    names.merge(line.substring(0, equals), line.substring(equals + 3), (a, b) -> a + "|" + b);
                    learn(line.substring(equals + 3));
                } else {
                    phrases.add(new Phrase(taken, line));
                    learn(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        vocabulary.addAll(BuiltIn.allNames());
        learn(ExportWishes.FORMAT);
        learn(ExportWishes.SIZE);
    }

    private void learn(String form) {
        form.codePoints().forEach(characters::add);
        Matcher tokens = TOKEN.matcher(form);
        while (tokens.find()) {
            if (Character.isLetter(tokens.group().charAt(0))) {
                vocabulary.add(tokens.group());
            }
        }
    }
}
