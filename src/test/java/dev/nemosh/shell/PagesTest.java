package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class PagesTest {
    private static final int ROWS = 24;

    private final List<String> asked = new ArrayList<>();
    private final Told told = new Told();

    @Test
    void tenThousandLinesComePageByPage() {
        pages(reader(ROWS, 2)).answer(answer(10_000), false);

        assertEquals(66, told.lines);
        assertEquals(List.of("-- 9978 more lines: Space or Enter goes on, q is enough --",
                "-- 9956 more lines: Space or Enter goes on, q is enough --",
                "-- 9934 more lines: Space or Enter goes on, q is enough --"), asked);
    }

    @Test
    void whatFitsTheScreenIsShownAtOnce() {
        pages(reader(ROWS, 0)).answer(answer(22), false);

        assertEquals(22, told.lines);
        assertEquals(List.of(), asked);
    }

    @Test
    void anObjectForProgramsIsNotCut() {
        pages(reader(ROWS, 0)).answer(answer(10_000), true);

        assertEquals(10_000, told.lines);
    }

    @Test
    void whereNobodyLooksEverythingIsGiven() {
        pages(Questions.NOBODY).answer(answer(10_000), false);

        assertEquals(10_000, told.lines);
    }

    private Pages pages(Questions questions) {
        return new Pages(told, questions, new Messages(Language.ENGLISH));
    }

    private static Answer answer(int lines) {
        return new Answer("tracks", Map.of(), IntStream.range(0, lines)
                .mapToObj(number -> StyledText.of(CleanText.of("line " + number))).toList());
    }

    /** Somebody at a screen who wants so many more pages. */
    private Questions reader(int rows, int wanted) {
        return new Questions() {
            @Override
            public boolean confirm(CleanText question) {
                throw new IllegalStateException();
            }

            @Override
            public Optional<String> secret(CleanText question) {
                throw new IllegalStateException();
            }

            @Override
            public boolean goOn(CleanText question) {
                asked.add(question.toString());
                return asked.size() <= wanted;
            }

            @Override
            public int rows() {
                return rows;
            }
        };
    }

    private static final class Told implements Output {
        private int lines;

        @Override
        public void accept(Event event) {
            throw new IllegalStateException();
        }

        @Override
        public void answer(Answer answer, boolean json) {
            lines += answer.lines().size();
        }

        @Override
        public void failure(Failure failure, @Nullable Place place) {
            throw new IllegalStateException();
        }

        @Override
        public void result(LineResult result) {
            throw new IllegalStateException();
        }
    }
}
