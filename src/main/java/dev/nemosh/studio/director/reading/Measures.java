package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.reading.Numerals.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Everything with a number: lengths, stretches and points of time, fractions, factors, sizes, ordinals, seeds. */
final class Measures {
    private static final Set<String> TO = Set.of("to", "until", "till", "-", "~", "and", "到", "至", "through");
    private static final Set<String> COUNTED = Set.of("scene", "shot", "clip", "part", "segment", "镜头", "场景", "片段");
    private static final Set<Integer> HEIGHTS = Set.of(360, 480, 540, 720, 1080, 1440, 2160);

    private final List<Token> tokens;
    private final Lengths lengths;
    private final List<IntFunction<Optional<Measure>>> forms = List.of(
            this::stretch, this::edge, this::point, this::length, this::percent, this::fraction, this::size,
            this::ratio, this::rate, this::factor, this::several, this::ordinal, this::seed, this::number);

    Measures(List<Token> tokens) {
        this.tokens = tokens;
        this.lengths = new Lengths(tokens);
    }

    /** A measure and the token behind it. */
    record Measure(Sense sense, int next) {}

    /** The longest measure that begins at that token. */
    Optional<Measure> at(int at) {
        Measure best = null;
        for (IntFunction<Optional<Measure>> form : forms) {
            Measure found = form.apply(at).orElse(null);
            if (found != null && (best == null || found.next() > best.next())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    /** From 2 to 5 seconds, 0-3s, 第2秒到第5秒. */
    private Optional<Measure> stretch(int at) {
        int from = skip(skip(at, "from", "between", "从", "第", "在"), "第", "the");
        Found first = lengths.at(from).orElse(null);
        boolean bare = first == null;
        if (bare) {
            first = is(from, "start") || is(from, "beginning")
                    ? new Found(0, from + 1)
                    : Numerals.at(tokens, from).orElse(null);
        }
        int to = first == null ? 0 : skip(first.next(), "显示", "持续");
        if (first == null || to >= tokens.size() || !TO.contains(word(to))) {
            return Optional.empty();
        }
        boolean joined = is(to, "and") && !is(at, "between");
        Found last = lengths.at(skip(to + 1, "第")).orElse(null);
        if (last == null || joined) {
            return Optional.empty();
        }
        double start = bare ? first.value() * 1_000 : first.value();
        return start < last.value()
                ? Optional.of(new Measure(Sense.of(Topic.SPAN, start, last.value()), skip(last.next(), "之间")))
                : Optional.empty();
    }

    /** The first or last so many seconds. */
    private Optional<Measure> edge(int at) {
        int from = skip(at, "the", "its");
        boolean head = isAny(from, "first", "opening", "initial", "前", "头");
        boolean tail = isAny(from, "last", "final", "closing", "后");
        int next = from + 1;
        if (is(from, "开") && is(from + 1, "头") || is(from, "最") && is(from + 1, "前")) {
            head = true;
            next = from + 2;
        } else if (is(from, "最") && is(from + 1, "后") || is(from, "末") && is(from + 1, "尾")
                || is(from, "结") && is(from + 1, "尾")) {
            tail = true;
            next = from + 2;
        }
        if (!head && !tail) {
            return Optional.empty();
        }
        if (isAny(next, "second", "minute") && !counted(next + 1)) {
            double length = is(next, "second") ? 1_000 : 60_000;
            return Optional.of(new Measure(head ? Sense.of(Topic.SPAN, 0, length) : Sense.of(Topic.TAIL, length),
                    next + 1));
        }
        Sense edge = Sense.of(head ? Topic.SPAN : Topic.TAIL, 0);
        return lengths.at(skip(next, "的")).map(length -> new Measure(edge.topic() == Topic.SPAN
                ? Sense.of(Topic.SPAN, 0, length.value()) : Sense.of(Topic.TAIL, length.value()), length.next()));
    }

    /** At 3 seconds, at 0:03, 第三秒. */
    private Optional<Measure> point(int at) {
        boolean english = isAny(at, "at", "@", "after", "from");
        int from = skip(at, "at", "after", "from", "在", "从");
        from = skip(from, "the", "第");
        boolean chinese = from > at && is(from - 1, "第");
        if (!english && !chinese) {
            return Optional.empty();
        }
        boolean until = at > 0 && isAny(at - 1, "until", "till")
                || at > 1 && is(at - 1, "到") && isAny(at - 2, "示", "续", "留");
        return lengths.at(from).map(length -> new Measure(
                until ? new Sense(Topic.LENGTH, "until", length.value(), 0) : Sense.of(Topic.POINT, length.value()),
                skip(length.next(), "mark", "on", "onwards", "in", "处", "时")));
    }

    private Optional<Measure> length(int at) {
        String relation = at > 0 && !tokens.get(at - 1).is(Token.Kind.QUOTE) ? tokens.get(at - 1).word() : "";
        String word = switch (at > 1 && tokens.get(at - 1).is(Token.Kind.HAN) ? word(at - 2) + relation : relation) {
            case "for", "持续", "显示", "停留" -> "for";
            case "by", "another", "more" -> "by";
            case "to", "into" -> "to";
            case "until", "till", "示到", "续到", "留到" -> "until";
            default -> relation.matches("[到成为至]") ? "to" : relation.equals("多") ? "by" : "";
        };
        return lengths.at(at).map(length -> new Measure(new Sense(Topic.LENGTH, word, length.value(), 0),
                skip(skip(length.next(), "long"), "长")));
    }

    private Optional<Measure> percent(int at) {
        if (is(at, "百") && is(at + 1, "分") && is(at + 2, "之")) {
            return Numerals.at(tokens, at + 3).map(n -> new Measure(Sense.of(Topic.PERCENT, n.value() / 100),
                    n.next()));
        }
        return Numerals.at(tokens, at).flatMap(number -> isAny(number.next(), "%", "percent", "pct")
                ? Optional.of(new Measure(Sense.of(Topic.PERCENT, number.value() / 100), number.next() + 1))
                : is(number.next(), "成") && number.value() <= 10
                        ? Optional.of(new Measure(Sense.of(Topic.PERCENT, number.value() / 10), number.next() + 1))
                        : Optional.empty());
    }

    /** A quarter, two thirds, 三分之一; not a third scene. */
    private Optional<Measure> fraction(int at) {
        boolean one = isAny(at, "a", "an", "one");
        Found count = one ? new Found(1, at + 1) : Numerals.at(tokens, at).orElse(null);
        if (count == null || count.next() >= tokens.size()) {
            return Optional.empty();
        }
        int next = count.next();
        if (is(next, "分") && is(next + 1, "之") && count.value() > 0) {
            return Numerals.at(tokens, next + 2).map(above -> new Measure(
                    Sense.of(Topic.FACTOR, above.value() / count.value()), above.next()));
        }
        double parts = isAny(next, "quarter", "quarters") ? 4 : isAny(next, "third", "thirds") ? 3 : 0;
        boolean noun = next + 1 < tokens.size() && tokens.get(next + 1).is(Token.Kind.WORD)
                && !isAny(next + 1, "of", "and", "then", "the");
        return parts == 0 || noun ? Optional.empty()
                : Optional.of(new Measure(Sense.of(Topic.FACTOR, count.value() / parts), skip(next + 1, "of")));
    }

    /** The first or last so many scenes, 前两个镜头. */
    private Optional<Measure> several(int at) {
        boolean tail = isAny(at, "last", "final", "后");
        int from = is(at, "最") && isAny(at + 1, "后", "前") ? at + 2 : at + 1;
        tail |= is(at, "最") && is(at + 1, "后");
        if (!tail && !isAny(at, "first", "前", "头") && !(is(at, "最") && is(at + 1, "前"))) {
            return Optional.empty();
        }
        boolean last = tail;
        return Numerals.at(tokens, from).filter(count -> counted(skip(count.next(), "个")))
                .map(count -> new Measure(last ? Sense.of(Topic.ORDINAL, -count.value(), -1)
                        : Sense.of(Topic.ORDINAL, 1, count.value()), skip(count.next(), "个")));
    }

    /** Whether the word there is what scenes are counted in. */
    private boolean counted(int at) {
        return at < tokens.size() && (COUNTED.contains(word(at).replaceAll("s$", "")) || is(at, "段") || is(at, "幕")
                || at + 1 < tokens.size() && COUNTED.contains(word(at) + word(at + 1)));
    }

    private Optional<Measure> size(int at) {
        boolean form = figures(at) && isAny(at + 1, "x", "*", "by") && figures(at + 2)
                && tokens.get(at).number() >= 100 && tokens.get(at + 2).number() >= 100;
        return form ? Optional.of(new Measure(
                Sense.of(Topic.SIZE, tokens.get(at).number(), tokens.get(at + 2).number()), at + 3)) : Optional.empty();
    }

    /** 9:16, 9比16, and the heights of screens: 1080p. */
    private Optional<Measure> ratio(int at) {
        if (figures(at) && isAny(at + 1, ":", "比", "/", "x") && figures(at + 2)
                && Shapes.isRatio(word(at) + ":" + word(at + 2))) {
            return Optional.of(new Measure(Sense.of(Topic.SHAPE, word(at) + ":" + word(at + 2)), at + 3));
        }
        boolean height = figures(at) && is(at + 1, "p") && tokens.get(at).touches(tokens.get(at + 1))
                && HEIGHTS.contains((int) tokens.get(at).number());
        return height ? Optional.of(new Measure(Sense.of(Topic.SHAPE, word(at) + "p"), at + 2)) : Optional.empty();
    }

    private Optional<Measure> rate(int at) {
        return Numerals.at(tokens, at).flatMap(number -> {
            int next = number.next();
            if (is(next, "fps") || is(next, "帧")) {
                return Optional.of(new Measure(Sense.of(Topic.RATE, number.value()), next + 1));
            }
            if (is(next, "frames") && isAny(next + 1, "per", "a") && is(next + 2, "second")) {
                return Optional.of(new Measure(Sense.of(Topic.RATE, number.value()), next + 3));
            }
            return is(next, "bpm") ? Optional.of(new Measure(Sense.of(Topic.TEMPO, number.value()), next + 1))
                    : Optional.empty();
        });
    }

    private Optional<Measure> factor(int at) {
        return Numerals.at(tokens, at).flatMap(number -> {
            int next = number.next();
            boolean times = isAny(next, "times", "倍") || is(next, "x") && tokens.get(at).touches(tokens.get(next));
            return times && !figures(next + 1)
                    ? Optional.of(new Measure(Sense.of(Topic.FACTOR, number.value()), skip(skip(next + 1, "速"),
                    "speed")))
                    : Optional.empty();
        });
    }

    /** 2nd, 第二个, scene 2. */
    private Optional<Measure> ordinal(int at) {
        if (is(at, "第")) {
            return Numerals.at(tokens, at + 1).map(number -> new Measure(Sense.of(Topic.ORDINAL, number.value()),
                    skip(number.next(), "个", "段", "幕", "张", "场", "条")));
        }
        if (figures(at) && isAny(at + 1, "st", "nd", "rd", "th") && tokens.get(at).touches(tokens.get(at + 1))) {
            return Optional.of(new Measure(Sense.of(Topic.ORDINAL, tokens.get(at).number()), at + 2));
        }
        String before = at > 0 ? word(at - 1) : "";
        String pair = at > 1 ? word(at - 2) + before : "";
        boolean counted = COUNTED.contains(before.replaceAll("s$", "")) || COUNTED.contains(pair);
        return counted ? Numerals.at(tokens, at).map(number ->
                new Measure(Sense.of(Topic.ORDINAL, number.value()), number.next())) : Optional.empty();
    }

    private Optional<Measure> seed(int at) {
        int next = is(at, "seed") ? at + 1 : is(at, "种") && is(at + 1, "子") ? at + 2 : at;
        if (next == at) {
            return Optional.empty();
        }
        int from = skip(next, "=", ":", "number", "of", "是", "为");
        return figures(from) ? Optional.of(new Measure(Sense.of(Topic.SEED, tokens.get(from).number()), from + 1))
                : Optional.empty();
    }

    private Optional<Measure> number(int at) {
        return Numerals.at(tokens, at).map(n -> new Measure(Sense.of(Topic.NUMBER, n.value()), n.next()));
    }

    private int skip(int at, String... words) {
        for (String word : words) {
            if (word.length() == 2 && is(at, word.substring(0, 1)) && is(at + 1, word.substring(1))) {
                return at + 2;
            }
            if (is(at, word)) {
                return at + 1;
            }
        }
        return at;
    }

    private boolean figures(int at) {
        return at < tokens.size() && tokens.get(at).is(Token.Kind.NUMBER);
    }

    private boolean isAny(int at, String... words) {
        for (String word : words) {
            if (is(at, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
    }

    private String word(int at) {
        return tokens.get(at).word();
    }
}
