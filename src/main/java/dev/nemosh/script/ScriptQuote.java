package dev.nemosh.script;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Writes text into a script so that reading the script gives it back. */
public final class ScriptQuote {
    private ScriptQuote() {}

    /** Script lines that send the text to the agent, whatever it looks like. */
    public static String prompt(String text) {
        return "ask " + heredoc(text);
    }

    /** A heredoc that holds the text: {@code <<END}, the lines, {@code END}. */
    public static String heredoc(String text) {
        Set<String> taken = new HashSet<>();
        Arrays.stream(text.split("\n", -1)).map(String::stripTrailing).forEach(taken::add);
        String word = "END";
        for (int i = 1; taken.contains(word); i++) {
            word = "END" + i;
        }
        return "<<" + word + "\n" + text.replace("$", "\\$") + "\n" + word + "\n";
    }
}
