package dev.nemosh.studio.director;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The scenes and moods that exist, and what goes with them; {@code repertoire.properties} holds the director's
 * taste.
 */
final class Repertoire {
    private final Properties taste = new Properties();
    private final Set<String> families;
    private final Set<String> moods;

    Repertoire(Set<String> families, Set<String> moods) {
        this.families = new TreeSet<>(families);
        this.moods = new TreeSet<>(moods);
        InputStream in = Objects.requireNonNull(Repertoire.class.getResourceAsStream("repertoire.properties"));
        try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            taste.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> families() {
        return families;
    }

    Set<String> moods() {
        return moods;
    }

    /** That family, or the nearest that exists. */
    String family(String wanted) {
        return nearest("family.", wanted, families);
    }

    /** That mood, or the nearest that exists. */
    String mood(String wanted) {
        return nearest("mood.", wanted, moods);
    }

    /** Every family that a prompt can name, and the one that is drawn for it. */
    Map<String, String> drawn() {
        return taste.stringPropertyNames().stream().filter(key -> key.matches("family\\.\\w+\\.nearest"))
                .map(key -> key.split("\\.")[1]).collect(Collectors.toUnmodifiableMap(name -> name, this::family));
    }

    /** The mood that suits a family. */
    String moodOf(String family) {
        return mood(taste.getProperty("family." + family + ".mood", "lofi"));
    }

    /** Another mood than that one. */
    String moodBeside(String mood) {
        return nearestOf("mood.", mood).stream().filter(moods::contains).filter(other -> !other.equals(mood))
                .findFirst().orElse(mood);
    }

    /** The times of day at which a family looks best: at the start and at the end. */
    List<String> hours(String family) {
        return List.of(taste.getProperty("family." + family + ".hours", "day day").split(" "));
    }

    /** The usual tempo of a mood. */
    int beatsPerMinute(String mood) {
        return Integer.parseInt(taste.getProperty("mood." + mood + ".bpm", "90"));
    }

    private String nearest(String kind, String wanted, Set<String> existing) {
        if (existing.contains(wanted)) {
            return wanted;
        }
        return nearestOf(kind, wanted).stream().filter(existing::contains).findFirst()
                .orElseGet(() -> existing.iterator().next());
    }

    private List<String> nearestOf(String kind, String name) {
        return List.of(taste.getProperty(kind + name + ".nearest", "").split(" "));
    }
}
