package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.Plan;
import dev.nemosh.studio.director.reading.Clause.Head;
import dev.nemosh.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a prompt into a plan: tokens, mentions, clauses, and one reader for each kind of clause. */
public final class PromptReader {
    private final Scanner scanner = new Scanner(new Lexicon());
    private final GenerationReader generation = new GenerationReader();
    private final Map<Head, ClauseReader> readers = Map.of(
            Head.TITLE, new TitleReader(), Head.CAPTIONS, new CaptionsReader(), Head.MUSIC, new MusicReader(),
            Head.SCENE, new SceneReader(), Head.ASSET, new AssetReader(), Head.FILM, new FilmReader());

    /**
     * What the prompt asks for.
     *
     * @param language to answer in where the prompt's own words do not tell
     */
    public Plan read(String prompt, Context context, Language language) {
        List<Mention> mentions = Surroundings.told(Sayings.quoted(prompt, scanner.mentions(prompt)));
        Speech speech = Speech.of(prompt, mentions, language);
        Set<String> remarks = new LinkedHashSet<>(speech.remarks());
        List<Edit> edits = new ArrayList<>();
        List<Mention> spoken = Asides.taken(mentions, context.drafted(), edits, remarks);
        List<Clause> clauses = Clauses.of(spoken, context.drafted());
        edits.addAll(0, edits(clauses, context));
        boolean nothing = edits.isEmpty();
        List<String> left = nothing ? List.of() : clauses.stream()
                .flatMap(clause -> clause.left().stream()).map(Mention::words).distinct().toList();
        return new Plan(edits, left, List.copyOf(remarks), speech.language());
    }

    private List<Edit> edits(List<Clause> clauses, Context context) {
        List<Clause> films = clauses.stream().filter(clause -> !clause.does("undo"))
                .filter(clause -> isOfFilm(clause, context)).toList();
        boolean fresh = films.stream().anyMatch(clause -> clause.head() == Head.FILM && !context.drafted()
                ? generation.saysEnough(clause) : generation.startsAnew(clause));
        boolean titled = !context.drafted() && clauses.stream().anyMatch(clause -> clause.head() == Head.TITLE
                && clause.has(Topic.QUOTE) && (!films.isEmpty() || clause.has(Topic.THING, "video")));
        List<Edit> edits = new ArrayList<>();
        if (fresh || titled) {
            edits.add(generation.read(clauses));
        }
        Context reading = context.fresh(fresh || titled);
        for (Clause clause : clauses) {
            if (clause.does("undo")) {
                edits.add(new Edit.Undo(steps(clause)));
            } else if (clause.has(Topic.THING, "undone") && context.undone()) {
                edits.add(new Edit.Redo(steps(clause)));
            } else if (!reading.fresh() || !films.contains(clause)) {
                edits.addAll(readers.get(head(clause)).read(clause, reading));
            }
        }
        boolean lasting = edits.stream().anyMatch(edit -> edit instanceof Edit.SetLength length && !length.relative());
        edits.removeIf(edit -> lasting && edit instanceof Edit.Stretch stretch && stretch.scene() == 0);
        return edits;
    }

    /** What a clause is about; a picture or a scene that fades is the film's business. */
    private static Head head(Clause clause) {
        boolean pictured = clause.head() == Head.ASSET && !clause.has(Topic.FILE) || clause.head() == Head.SCENE;
        boolean fades = clause.does("fade") || clause.has(Topic.THING, "fadein") || clause.has(Topic.THING, "fadeout")
                || clause.has(Topic.THING, "fadeboth");
        return pictured && fades ? Head.FILM : clause.head();
    }

    /** How many steps are to be undone or done again: all, so many, or one. */
    private static int steps(Clause clause) {
        if (clause.has(Topic.THING, "original")) {
            return Integer.MAX_VALUE;
        }
        return clause.take(Topic.NUMBER).or(() -> clause.take(Topic.FACTOR)).map(Sense::count).filter(n -> n > 0)
                .orElse(1);
    }

    private static boolean isOfFilm(Clause clause, Context context) {
        boolean effect = clause.has(Topic.THING, "transition") || clause.has(Topic.THING, "fadeout")
                || clause.has(Topic.THING, "fadein") || clause.has(Topic.THING, "fadeboth");
        return clause.head() == Head.FILM && !effect || clause.head() == Head.SCENE && (!context.drafted()
                || clause.has(Topic.INDEFINITE) && !clause.does("add") && !clause.has(Topic.ORDINAL));
    }
}
