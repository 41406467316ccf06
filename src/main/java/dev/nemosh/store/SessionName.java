package dev.nemosh.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a session's name from its first prompt: the words that say what the film is of. */
public final class SessionName {
    private static final int LONGEST = 32;
    private static final int WORDS = 3;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "the", "make", "create", "generate", "build", "produce", "please", "can", "could", "you", "i",
            "me", "my", "want", "need", "would", "like", "give", "us", "of", "for", "with", "and", "about", "in", "on",
            "to", "that", "this", "is", "some", "video", "videos", "clip", "film", "movie", "second", "seconds",
            "sec", "s", "minute", "minutes", "min", "long", "short", "let", "lets", "do");
    private static final List<String> EMPTY_CHINESE = List.of(
            "请", "帮我", "给我", "我想要", "我要", "制作", "生成", "做", "一个", "一段", "视频", "短片", "的", "秒", "分钟");

    private SessionName() {}

    /** A name such as {@code city-timelapse}; empty where the prompt has no word to make one of. */
    public static Optional<String> of(String prompt) {
        String words = prompt.toLowerCase(Locale.ROOT).replaceAll("[’']", "");
        for (String empty : EMPTY_CHINESE) {
            words = words.replace(empty, " ");
        }
        List<String> telling = Arrays.stream(words.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .limit(WORDS)
                .toList();
        StringBuilder name = new StringBuilder();
        for (String word : telling) {
            boolean fits = name.codePointCount(0, name.length()) + word.codePointCount(0, word.length()) < LONGEST;
            if (fits) {
                name.append(name.isEmpty() ? "" : "-").append(word);
            } else if (name.isEmpty()) {
                name.append(word, 0, word.offsetByCodePoints(0, LONGEST - 1));
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name.toString());
    }
}
