package dev.nemosh.studio.director.reading;

import org.jspecify.annotations.Nullable;

/** Fades that a clause asks for; -1 where an end is not spoken of. */
record Fades(long inMillis, long outMillis) {

    /** The fades of a clause; null where it speaks of none. */
    static @Nullable Fades take(Clause clause, long usualMillis) {
        boolean tail = clause.has(Topic.WHEN, "end") || clause.has(Topic.TAIL) || says(clause, "out");
        boolean head = clause.has(Topic.WHEN, "start") || !tail && says(clause, "in");
        boolean both = clause.take(Topic.THING, "fadeboth") || clause.does("fade") && !tail && !head;
        boolean in = clause.take(Topic.THING, "fadein") || clause.does("fade") && head;
        boolean out = clause.take(Topic.THING, "fadeout") || clause.does("fade") && tail;
        if (!both && !in && !out) {
            return null;
        }
        clause.take(Topic.ANIMATION);
        clause.take(Topic.WHEN);
        clause.take(Topic.PALETTE, "noir");
        long millis = clause.take(Topic.LENGTH).or(() -> clause.take(Topic.TAIL))
                .map(Sense::millis).orElse(usualMillis);
        millis = clause.negated() || clause.does("remove") ? 0 : millis;
        boolean named = in || out;
        return new Fades(in || both && !named ? millis : -1, out || both && !named ? millis : -1);
    }

    private static boolean says(Clause clause, String word) {
        return clause.mentions().stream().anyMatch(mention -> mention.words().equalsIgnoreCase(word));
    }
}
