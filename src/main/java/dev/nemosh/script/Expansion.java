package dev.nemosh.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of {@code $NAME}, <code>${NAME}</code>, <code>${NAME:-DEFAULT}</code>, {@code $1} to
 * {@code $9} and {@code $@}; {@code \$} is a dollar sign, and so is one before anything else. A value stays one word
 * whatever is in it; {@code $@} is one word an argument.
 */
final class Expansion {
    private static final int DEEPEST = 20;

    private final TracedText in;
    private final Variables variables;
    private final TracedText out = new TracedText();

    private Expansion(TracedText in, Variables variables) {
        this.in = in;
        this.variables = variables;
    }

    /**
     * Expands a line.
     *
     * @throws ScriptFault at an unknown variable, or where a brace is not closed
     */
    static TracedText of(TracedText line, Variables variables) {
        Expansion expansion = new Expansion(line, variables);
        expansion.expand(0, line.expandable(), 0);
        for (int i = line.expandable(); i < line.length(); i++) {
            expansion.out.append(line.charAt(i), line.origin(i), false);
        }
        return expansion.out;
    }

    private void expand(int from, int to, int depth) {
        int i = from;
        while (i < to) {
            char c = in.charAt(i);
            if (c == '\\' && i + 1 < to && in.charAt(i + 1) == '$') {
                out.append('$', in.origin(i), true);
                i += 2;
            } else if (c == '$' && i + 1 < to) {
                i = dollar(i, to, depth);
            } else {
                out.append(c, in.origin(i), false);
                i++;
            }
        }
    }

    private int dollar(int i, int to, int depth) {
        char c = in.charAt(i + 1);
        if (c == '{') {
            return braced(i, to, depth);
        } else if (c == '@') {
            arguments(i);
            return i + 2;
        } else if (c >= '1' && c <= '9') {
            value(i, Character.toString(c), argument(c - '0'));
            return i + 2;
        }
        int end = nameEnd(i + 1, to);
        if (end == i + 1) {
            out.append('$', in.origin(i), false);
            return end;
        }
        String name = in.part(i + 1, end);
        value(i, name, variables.value(name).orElse(null));
        return end;
    }

    private int braced(int i, int to, int depth) {
        int close = closing(i + 2, to);
        if (close < 0 || depth > DEEPEST) {
            throw new ScriptFault(in.origin(i), "script.brace-open");
        }
        int end = nameEnd(i + 2, close);
        String name = in.part(i + 2, end);
        boolean numbered = end == i + 2 && end < close && in.charAt(end) >= '1' && in.charAt(end) <= '9';
        if (numbered) {
            name = Character.toString(in.charAt(end++));
        }
        boolean fallback = end + 1 < close && in.charAt(end) == ':' && in.charAt(end + 1) == '-';
        if (name.isEmpty() || end < close && !fallback) {
            throw new ScriptFault(in.origin(i), "script.brace-wrong");
        }
        String value = numbered ? argument(name.charAt(0) - '0') : variables.value(name).orElse(null);
        if (fallback && (value == null || value.isEmpty())) {
            expand(end + 2, close, depth + 1);
        } else {
            value(i, name, value);
        }
        return close + 1;
    }

    private int closing(int from, int to) {
        int open = 1;
        for (int i = from; i < to; i++) {
            char c = in.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{' && in.charAt(i - 1) == '$') {
                open++;
            } else if (c == '}' && --open == 0) {
                return i;
            }
        }
        return -1;
    }

    private int nameEnd(int from, int to) {
        int i = from;
        while (i < to && (in.charAt(i) == '_' || in.charAt(i) < 0x80 && Character.isLetter(in.charAt(i))
                || i > from && in.charAt(i) < 0x80 && Character.isDigit(in.charAt(i)))) {
            i++;
        }
        return i;
    }

    private @Nullable String argument(int number) {
        List<String> arguments = variables.arguments();
        return number <= arguments.size() ? arguments.get(number - 1) : null;
    }

    private void arguments(int i) {
        boolean first = true;
        for (String argument : variables.arguments()) {
            if (!first) {
                out.append(' ', in.origin(i), false);
            }
            write(i, argument);
            first = false;
        }
    }

    private void value(int i, String name, @Nullable String value) {
        if (value == null) {
            boolean argument = Character.isDigit(name.charAt(0));
            throw new ScriptFault(
                    in.origin(i), argument ? "script.argument-missing" : "script.variable-unknown", name);
        }
        write(i, value);
    }

    private void write(int i, String value) {
        for (int k = 0; k < value.length(); k++) {
            out.append(value.charAt(k), in.origin(i), true);
        }
    }
}
