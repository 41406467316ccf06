package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.reading.Numerals.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lengths of time: {@code 10s}, {@code ten seconds}, {@code half a minute}, {@code 1:30}, 半分钟, 一分三十秒. */
final class Lengths {
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("ms", 1), Map.entry("millisecond", 1), Map.entry("milliseconds", 1),
            Map.entry("s", 1_000), Map.entry("sec", 1_000), Map.entry("secs", 1_000), Map.entry("second", 1_000),
            Map.entry("seconds", 1_000), Map.entry("秒", 1_000), Map.entry("min", 60_000),
            Map.entry("mins", 60_000), Map.entry("minute", 60_000), Map.entry("minutes", 60_000),
            Map.entry("m", 60_000), Map.entry("分", 60_000), Map.entry("hour", 3_600_000),
            Map.entry("hours", 3_600_000), Map.entry("h", 3_600_000));
    private static final Set<String> RATIOS =
            Set.of("9:16", "16:9", "1:1", "4:5", "5:4", "4:3", "3:4", "21:9", "2:3", "3:2");

    private final List<Token> tokens;

    Lengths(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The length that begins at that token, in milliseconds. */
    Optional<Found> at(int at) {
        Optional<Found> clock = clock(at);
        if (clock.isPresent()) {
            return clock;
        }
        int start = is(at, "a") || is(at, "an") || is(at, "one") ? at + 1 : at;
        boolean ordinal = is(start, "second") && start + 1 < tokens.size() && tokens.get(start + 1).is(Token.Kind.WORD)
                && !is(start + 1, "long") && !is(start + 1, "and") && !is(at, "one");
        if (start > at && !ordinal && unit(start) >= 1_000 && word(start).length() > 1) {
            return Optional.of(tail(unit(start), afterUnit(start)));
        }
        int part = is(start, "quarter") ? 4 : is(start, "third") ? 3 : 0;
        if (part > 0 && is(start + 1, "of")) {
            int whole = is(start + 2, "a") || is(start + 2, "an") ? start + 3 : start + 2;
            return unit(whole) > 0 ? Optional.of(new Found(unit(whole) / (double) part, afterUnit(whole)))
                    : Optional.empty();
        }
        if (is(at, "half")) {
            int next = is(at + 1, "a") || is(at + 1, "an") ? at + 2 : at + 1;
            return unit(next) > 0 ? Optional.of(new Found(unit(next) / 2.0, afterUnit(next))) : Optional.empty();
        }
        return Numerals.at(tokens, at).flatMap(this::measured);
    }

    /** The tokens as they are written between two points of a clock: 0:05, 1:30; not a canvas such as 9:16. */
    private Optional<Found> clock(int at) {
        boolean written = at + 2 < tokens.size() && tokens.get(at).is(Token.Kind.NUMBER) && is(at + 1, ":")
                && tokens.get(at + 2).is(Token.Kind.NUMBER) && tokens.get(at + 2).word().length() == 2
                && tokens.get(at + 1).touches(tokens.get(at + 2));
        if (!written || RATIOS.contains(word(at) + ":" + word(at + 2))) {
            return Optional.empty();
        }
        double millis = tokens.get(at).number() * 60_000 + tokens.get(at + 2).number() * 1_000;
        return Optional.of(new Found(millis, at + 3));
    }

    private Optional<Found> measured(Found number) {
        int next = number.next();
        if (is(next, "and") && is(next + 1, "a") && is(next + 2, "half") && unit(next + 3) > 0) {
            return Optional.of(new Found((number.value() + 0.5) * unit(next + 3), afterUnit(next + 3)));
        }
        if (is(next, "个")) {
            next++;
        }
        boolean half = is(next, "半");
        int at = half ? next + 1 : next;
        int unit = unit(at);
        boolean lone = at < tokens.size() && word(at).length() == 1 && !tokens.get(at).is(Token.Kind.HAN);
        if (unit == 0 || lone && !tokens.get(at - 1).touches(tokens.get(at)) && !is(at, "s")) {
            return Optional.empty();
        }
        return Optional.of(tail((number.value() + (half ? 0.5 : 0)) * unit, afterUnit(at)));
    }

    /** What a minute goes on with: a half, or its seconds. */
    private Found tail(double millis, int next) {
        if (is(next, "and") && is(next + 1, "a") && is(next + 2, "half")) {
            return new Found(millis * 1.5, next + 3);
        }
        if (millis % 60_000 != 0) {
            return new Found(millis, next);
        }
        if (is(next, "半")) {
            return new Found(millis + 30_000, next + 1);
        }
        int from = is(next, "and") ? next + 1 : next;
        return Numerals.at(tokens, from).filter(number -> unit(number.next()) == 1_000)
                .map(number -> new Found(millis + number.value() * 1_000, afterUnit(number.next())))
                .orElse(new Found(millis, next));
    }

    private int unit(int at) {
        return at < tokens.size() && !tokens.get(at).is(Token.Kind.QUOTE) ? UNITS.getOrDefault(word(at), 0) : 0;
    }

    private int afterUnit(int at) {
        return is(at + 1, "钟") ? at + 2 : at + 1;
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
    }

    private String word(int at) {
        return tokens.get(at).word();
    }
}
