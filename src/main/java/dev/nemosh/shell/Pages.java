package dev.nemosh.shell;

import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.List;
import java.util.Map;

/** Gives an answer that is longer than the screen page by page, as long as its reader wants to go on. */
final class Pages extends PassingOutput {
    /** Rows of a page that the question and the line above it take. */
    private static final int ROWS_KEPT = 2;
    private static final int FEWEST_ROWS = 4;

    private final Questions questions;
    private final Messages messages;

    Pages(Output told, Questions questions, Messages messages) {
        super(told);
        this.questions = questions;
        this.messages = messages;
    }

    @Override
    public void answer(Answer answer, boolean json) {
        int rows = questions.rows();
        int page = rows - ROWS_KEPT;
        if (json || page < FEWEST_ROWS) {
            super.answer(answer, json);
            return;
        }
        List<StyledText> lines = answer.lines();
        if (lines.size() < rows) {
            page = lines.size();
        }
        int from = 0;
        boolean on = true;
        while (on && from < lines.size()) {
            int to = Math.min(lines.size(), from + page);
            super.answer(new Answer(answer.type(), Map.of(), lines.subList(from, to)), false);
            from = to;
            on = from == lines.size() || questions.goOn(more(lines.size() - from));
        }
    }

    private CleanText more(int left) {
        return messages.text("shell.more", left);
    }
}
