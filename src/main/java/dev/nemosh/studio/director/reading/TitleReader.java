package dev.nemosh.studio.director.reading;

import dev.nemosh.studio.director.plan.Edit;
import dev.nemosh.studio.director.plan.TitleWish;
import dev.nemosh.studio.director.plan.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of titles. */
final class TitleReader implements ClauseReader {

    @Override
    public List<Edit> read(Clause clause, Context context) {
        List<String> quotes = new ArrayList<>(clause.takeAll(Topic.QUOTE).stream().map(Sense::word).toList());
        boolean second = clause.has(Topic.THING, "subtitle");
        if (clause.negated() || clause.does("remove")) {
            return clause.does("change") && clause.negated() ? List.of()
                    : List.of(new Edit.RemoveTitle(quotes.isEmpty() ? null : quotes.get(0)));
        }
        if (clause.does("keep")) {
            return List.of();
        }
        long shift = clause.take(Topic.WAY, "later") ? 1 : clause.take(Topic.WAY, "earlier") ? -1 : 0;
        shift *= shift == 0 ? 1 : clause.take(Topic.LENGTH).map(Sense::millis).orElse(1_000L);
        When when = Wishes.when(clause);
        TitleWish style = Wishes.title(clause);
        if (clause.take(Topic.WAY, "longer") && when.isUnsaid()) {
            when = new When(null, null, 5_000L, null);
        } else if (clause.take(Topic.WAY, "shorter") && when.isUnsaid()) {
            when = new When(null, null, 2_000L, null);
        }
        String subtitle = subtitle(quotes, second);
        if (changes(clause, context, quotes, second)) {
            String was = quotes.size() > 1 ? quotes.get(0) : null;
            String text = quotes.isEmpty() ? null : quotes.get(quotes.size() - 1);
            boolean known = was == null && text != null && quotes.size() == 1 && context.titles().contains(text)
                    && (!style.equals(TitleWish.NONE) || !when.isUnsaid());
            return List.of(new Edit.ChangeTitle(known ? text : was, known ? null : text, subtitle, when, style, shift));
        }
        List<Edit> titles = new ArrayList<>();
        titles.add(new Edit.AddTitle(quotes.isEmpty() ? "" : quotes.get(0), subtitle, when, style));
        for (int i = 1; i < quotes.size(); i++) {
            titles.add(new Edit.AddTitle(quotes.get(i), null, when, style));
        }
        return titles;
    }

    /** Takes the second line's words out of the quotations. */
    private static @Nullable String subtitle(List<String> quotes, boolean second) {
        return second && !quotes.isEmpty() ? quotes.remove(quotes.size() - 1) : null;
    }

    private static boolean changes(Clause clause, Context context, List<String> quotes, boolean second) {
        boolean there = !context.fresh() && !context.titles().isEmpty();
        if (second && quotes.isEmpty()) {
            return true;
        }
        if (clause.does("change", "replace", "move", "fade", "extend", "shorten", "trim")) {
            return there || !clause.does("change") && !quotes.isEmpty();
        }
        if (clause.does("add") || clause.has(Topic.INDEFINITE)) {
            return quotes.isEmpty() && there && !clause.has(Topic.INDEFINITE);
        }
        return quotes.isEmpty() && (there || !clause.has(Topic.THING)) || there && clause.has(Topic.DEFINITE);
    }
}
