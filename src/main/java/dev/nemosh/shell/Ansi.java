package dev.nemosh.shell;

import java.util.Set;
import java.util.stream.Collectors;
/** Turns styled text into what a terminal understands. */
public final class Ansi {
    private static final String RESET = "\u001b[0m";

    private final boolean colour;
    private final boolean links;

    /**
     * @param colour whether looks are shown; without, the words come as they are
     * @param links whether the terminal knows hyperlinks (OSC 8)
     */
    public Ansi(boolean colour, boolean links) {
        this.colour = colour;
        this.links = links;
    }

    /** The text with its escape sequences; every sequence is closed where its span ends. */
    public String of(StyledText text) {
        StringBuilder out = new StringBuilder();
        for (Span span : text.spans()) {
            if (!span.text().isEmpty()) {
                append(out, span);
            }
        }
        return out.toString();
    }

    private void append(StringBuilder out, Span span) {
        boolean linked = links && span.link() != null;
        if (linked) {
            out.append("\u001b]8;;").append(span.link()).append("\u001b\\");
        }
        String look = colour && !span.roles().isEmpty() ? look(span.roles()) : "";
        if (look.isEmpty()) {
            out.append(span.text());
        } else {
            out.append("\u001b[").append(look).append('m').append(span.text()).append(RESET);
        }
        if (linked) {
            out.append("\u001b]8;;\u001b\\");
        }
    }

    private static String look(Set<Role> roles) {
        return roles.stream().sorted().map(Role::look).distinct().collect(Collectors.joining(";"));
    }
}
