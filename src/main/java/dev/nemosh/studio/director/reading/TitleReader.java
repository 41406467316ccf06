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
        List<String> numbered = numbered(clause, context);
        if (clause.negated() || clause.does("remove", "mute")) {
            return clause.does("change") && clause.negated() ? List.of()
                    : !numbered.isEmpty() ? numbered.stream().map(title -> (Edit) new Edit.RemoveTitle(title)).toList()
                    : List.of(new Edit.RemoveTitle(quotes.isEmpty() ? null : quotes.get(0)));
        }
        if (clause.does("keep")) {
            return List.of();
        }
        long shift = clause.take(Topic.WAY, "later") ? 1 : clause.take(Topic.WAY, "earlier") ? -1 : 0;
        shift *= shift == 0 ? 1 : clause.take(Topic.LENGTH).map(Sense::millis).orElse(1_000L);
        When when = clause.does("move") ? moved(clause) : Wishes.when(clause);
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
            boolean nothing = text == null && subtitle == null && when.isUnsaid() && style.equals(TitleWish.NONE)
                    && shift == 0;
            if (nothing && there(context)) {
                return List.of(new Edit.Unsupported("title-how"));
            }
            When then = when;
            long by = shift;
            return !numbered.isEmpty() && was == null ? numbered.stream()
                    .map(title -> (Edit) new Edit.ChangeTitle(title, text, subtitle, then, style, by)).toList()
                    : List.of(new Edit.ChangeTitle(known ? text : was, known ? null : text, subtitle, when, style,
                            shift));
        }
        List<Edit> titles = new ArrayList<>();
        titles.add(new Edit.AddTitle(quotes.isEmpty() ? "" : quotes.get(0), subtitle, when, style));
        for (int i = 1; i < quotes.size(); i++) {
            titles.add(new Edit.AddTitle(quotes.get(i), null, when, style));
        }
        return titles;
    }

    /** The titles of the film that the clause tells apart by their number, or all where it says so. */
    private static List<String> numbered(Clause clause, Context context) {
        List<String> titles = context.titles();
        boolean all = clause.mentions().stream().anyMatch(mention ->
                mention.words().matches("(?i)each|every|all|both|每|所有|全部"));
        if (all && titles.size() > 1) {
            return titles;
        }
        return clause.takeAll(Topic.ORDINAL).stream().map(Sense::count)
                .map(number -> number < 0 ? titles.size() + number : number - 1)
                .filter(at -> at >= 0 && at < titles.size()).map(titles::get).toList();
    }

    /** What a title is moved to is a moment, not a length. */
    private static When moved(Clause clause) {
        When said = Wishes.when(clause);
        boolean moment = said.startMillis() == null && said.lengthMillis() != null && said.place() == null;
        return moment ? new When(said.lengthMillis(), null, null, null) : said;
    }

    private static boolean there(Context context) {
        return !context.fresh() && !context.titles().isEmpty();
    }

    /** Takes the second line's words out of the quotations. */
    private static @Nullable String subtitle(List<String> quotes, boolean second) {
        return second && !quotes.isEmpty() ? quotes.remove(quotes.size() - 1) : null;
    }

    private static boolean changes(Clause clause, Context context, List<String> quotes, boolean second) {
        boolean there = there(context);
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
