package dev.nemosh.line;

import java.util.Map;
import java.util.TreeMap;

/** Writes a route the way the labelled utterances do. */
final class RouteText {
    private RouteText() {}

    static String of(Route route) {
        if (route instanceof Route.Invoke invoke) {
            return of(invoke.builtIn(), invoke.arguments());
        } else if (route instanceof Route.Prompt) {
            return "agent";
        } else if (route instanceof Route.NearMiss miss) {
            return "near " + miss.nearest().word();
        } else if (route instanceof Route.Misused misused) {
            return "misused " + misused.builtIn().word();
        } else if (route instanceof Route.UnknownName) {
            return "unknown";
        }
        return "nothing";
    }

    private static String of(BuiltIn builtIn, Arguments arguments) {
        StringBuilder words = new StringBuilder(builtIn.word());
        arguments.positionals().forEach(word -> words.append(' ').append(word));
        for (Map.Entry<String, String> option : new TreeMap<>(arguments.options()).entrySet()) {
            words.append(" --").append(option.getKey());
            words.append(option.getValue().isEmpty() ? "" : " " + option.getValue());
        }
        return words.toString();
    }
}
