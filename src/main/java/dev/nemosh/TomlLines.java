package dev.nemosh;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a TOML file, so that one key can be changed while every other line, comments included, stays as it is.
 * It knows plain keys, in tables or with dots; whoever uses it reads the outcome to see whether that was enough.
 */
final class TomlLines {
    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([\\w.-]+)\\s*]\\s*(#.*)?");
    private static final Pattern PAIR =
            Pattern.compile("(\\s*([\\w.-]+)\\s*=\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^#\\s]*)(.*)");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private final List<String> lines;

    TomlLines(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /** Gives a key its value; null takes the key out. */
    void put(String key, @Nullable String value) {
        String table = "";
        int rootEnd = 0;
        int home = -1;
        String homeTable = "";
        for (int line = 0; line < lines.size(); line++) {
            Matcher header = TABLE.matcher(lines.get(line));
            Matcher pair = PAIR.matcher(lines.get(line));
            if (header.matches()) {
                table = header.group(1) + ".";
            } else if (pair.matches()) {
                if ((table + pair.group(2)).equals(key)) {
                    replace(line, pair, value);
                    return;
                }
                rootEnd = table.isEmpty() ? line + 1 : rootEnd;
            } else {
                continue;
            }
            if (key.startsWith(table) && table.length() >= homeTable.length() && !table.isEmpty()) {
                home = line + 1;
                homeTable = table;
            }
        }
        if (value != null) {
            lines.add(home < 0 ? rootEnd : home, key.substring(homeTable.length()) + " = " + written(value));
        }
    }

    private void replace(int line, Matcher pair, @Nullable String value) {
        if (value == null) {
            lines.remove(line);
        } else {
            lines.set(line, pair.group(1) + written(value) + pair.group(4));
        }
    }

    private static String written(String value) {
        return NUMBER.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The lines, each ended. */
    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
