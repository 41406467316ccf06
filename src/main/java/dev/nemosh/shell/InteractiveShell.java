package dev.nemosh.shell;

import dev.nemosh.api.Backend;
import dev.nemosh.line.Candidate;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import dev.nemosh.work.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/**
 * The shell in a terminal, put together: reader, painter, desk, prompt and status line. What runs the lines is wired
 * beside the prompt, not before it.
 */
public final class InteractiveShell implements Host, Background {
    private static final Duration REDRAW = Duration.ofMillis(50);
    private static final Duration TICK = Duration.ofMillis(500);

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final boolean quiet;
    private final Messages messages;
    private final LiveReader reader;
    private final SharedHistory history;
    private final Suggestions suggestions;
    private final Painter painter;
    private final Screen screen;
    private final StatusBoard board;
    private final TerminalSignals signals;
    private final Standing standing;
    private final PromptLine prompt = new PromptLine();
    private final Output output;
    private final PromptMarks marks;
    private final InteractiveRunner runner;
    private volatile @Nullable Scripts scripts;
    private volatile boolean ended;
    private final Cancel background = new Cancel();
    private final CompletableFuture<LineRunner> lines = new CompletableFuture<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(InteractiveShell::daemon);
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(InteractiveShell::daemon);

    /**
     * A shell in that terminal.
     *
     * @param habits what it takes from its user's surroundings
     * @param embedded whether the prompt is to say that the embedded studio is worked with
     * @param quiet whether progress, notices and receipts are left out
     */
    public InteractiveShell(Terminal terminal, Looks looks, Messages messages, Habits habits, boolean embedded,
            boolean quiet, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.quiet = quiet;
        this.messages = messages;
        this.reader = new LiveReader(terminal);
        this.history = new SharedHistory(reader);
        reader.setHistory(history);
        this.suggestions = new Suggestions(history);
        reader.suggestions(suggestions);
        reader.rewraps(habits.powers().rewraps());
        prompt.backend(embedded);
        Ansi ansi = new Ansi(looks.color(), looks.links());
        this.painter = new Painter(reader, ansi::of, prompt.text(), !looks.plain(), REDRAW, nanoTime);
        this.board = new StatusBoard(messages, nanoTime, looks.width(), looks.unicode());
        this.screen = new TerminalScreen(painter, looks);
        this.signals = new TerminalSignals(
                looks.plain() ? TerminalPowers.NONE : habits.powers(), habits.call(), reader::signal);
        KnownWords words = new KnownWords(new NearbyFiles(habits.folder(), habits.home()),
                this::variables, habits.settings(), () -> plain(habits.servers().get()), messages);
        this.standing = new Standing(words, prompt, workers, this::show);
        this.output = new LiveOutput(new TextOutput(screen, looks, messages, quiet, nanoTime), board, prompt,
                suggestions, words, standing, signals, this::show, this::isLeaving);
        this.marks = new PromptMarks(!looks.plain() && habits.powers().marks());
        this.runner = new InteractiveRunner(reader, painter, history, messages, new Awaited(), workers,
                this::deskChanged, this::show, marks);
        dress(looks, habits, words);
    }

    /** Keys, completion and colours. */
    private void dress(Looks looks, Habits habits, KnownWords words) {
        Keys.configure(reader, habits.inputrc());
        new Keys(reader, () -> runner.desk().takeBack(), history, new OutsideEditor(terminal, habits.editor()),
                editor -> painter.line(StyledText.of(messages.text("shell.no-editor", editor), Role.PROBLEM))).bind();
        reader.setCompleter(new LineCompleter(messages, words));
        reader.menu(new CandidateMenu(messages));
        LineColors colors = new LineColors(messages, looks);
        if (!looks.plain()) {
            reader.setHighlighter(colors);
            reader.hints(colors::hint);
        }
    }

    private List<Candidate> variables() {
        Scripts known = scripts;
        return known == null ? List.of() : known.variables().entrySet().stream().map(one ->
                new Candidate(one.getKey(), CleanText.lineOf(one.getValue()), true)).toList();
    }

    private static List<Candidate> plain(List<String> words) {
        return words.stream().map(word -> new Candidate(word, CleanText.EMPTY, true)).toList();
    }

    /** Takes what happens. */
    public Output output() {
        return output;
    }

    /** Where outputs write. */
    public Screen screen() {
        return screen;
    }

    /** Asks the user. */
    public Questions questions() {
        return runner;
    }

    /**
     * Reads and runs lines until the user leaves.
     *
     * @param wiring makes what runs the lines; called once the prompt is there, on another thread
     */
    public ExitCode run(Supplier<LineRunner> wiring) {
        reader.paint("", LiveRegion.EMPTY.asking(prompt.text().plain()));
        painter.start();
        show();
        ticker.scheduleAtFixedRate(this::showStatus, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        reader.whenReading(() -> workers.execute(() -> wire(wiring)));
        try {
            runner.run(new String[0]);
            farewell();
        } finally {
            ended = true;
            signals.idle();
            ticker.shutdownNow();
            painter.status(StyledText.EMPTY);
            painter.close();
        }
        return ExitCode.OK;
    }

    /** Tells that work beside the lines has ended by a defect; once the user has left nobody is told. */
    public void broke(Throwable thrown) {
        if (!ended) {
            output.failure(Unforeseen.of(thrown, messages), null);
        }
    }

    /** The lines typed earlier, before their backend is reached. */
    public void recall(Path historyFile) {
        if (Files.isRegularFile(historyFile)) {
            history.keepIn(historyFile);
        }
    }

    /** The backend that the prompt speaks of has changed; whether it answers is not known yet. */
    public void backend(Workspace workspace, Path historyFile) {
        prompt.backend(workspace.backend().kind() == Backend.Kind.EMBEDDED);
        history.keepIn(historyFile);
        standing.turnedTo(workspace);
        show();
    }

    /** The scripts whose variables Tab offers. */
    public void scripts(Scripts newScripts) {
        scripts = newScripts;
    }

    /** That backend answers, with so many credits; the first time it is welcomed. */
    public void connected(Workspace workspace, long credits) {
        prompt.session(workspace.project().current().map(Session::name).map(CleanText::lineOf).orElse(null));
        prompt.credits(credits);
        if (!quiet && standing.workspace().isEmpty()) {
            new Banner(messages).lines(workspace, credits).forEach(painter::line);
        }
        standing.connected(workspace);
        show();
    }

    private boolean isLeaving() {
        return runner.isLeaving();
    }

    private void farewell() {
        if (!quiet) {
            new Farewell(messages).lines(runner.cutOff(), runner.dropped(), standing.workspace())
                    .forEach(painter::line);
        }
    }

    @Override
    public void follow(Workspace workspace, RenderJob job) {
        workers.execute(() -> {
            long began = nanoTime.getAsLong();
            ExitCode exit = workspace.exports().mind(job.id(), output, background);
            signals.ended(new LineResult("export " + job.fileName(), "export", exit,
                    Duration.ofNanos(nanoTime.getAsLong() - began), null));
        });
    }

    /** Takes a line as if it had been typed; it runs in its turn. */
    public void take(String line) {
        runner.desk().take(line);
    }

    @Override
    public void leave() {
        runner.leave();
    }

    @Override
    public void clear() {
        terminal.puts(InfoCmp.Capability.clear_screen);
        terminal.flush();
    }

    @Override
    public List<String> history() {
        List<String> typed = new ArrayList<>();
        history.forEach(entry -> typed.add(entry.line()));
        return typed;
    }

    private void wire(Supplier<LineRunner> wiring) {
        try {
            lines.complete(wiring.get());
        } catch (RuntimeException | Error e) {
            lines.completeExceptionally(e);
        }
    }

    private void deskChanged() {
        Desk desk = runner.desk();
        board.busy(desk.isBusy());
        if (!desk.isBusy()) {
            signals.idle();
            painter.sequence(marks.promptBegins(desk.last()));
        }
        board.waiting(desk.waiting().size());
        show();
    }

    /** One thread at a time, so that what is painted last is what holds last. */
    private synchronized void show() {
        if (ended) {
            return;
        }
        Optional<StyledText> question = runner.question();
        painter.prompt(question.orElseGet(prompt::text), question.isPresent() ? "" : marks.inputBegins());
        board.standing(prompt.standing());
        showStatus();
    }

    private void showStatus() {
        if (!ended && screen.statusWidth() > 0) {
            // A line that asks does not work meanwhile.
            painter.status(runner.question().isPresent() ? StyledText.EMPTY : board.line());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "nemosh-shell");
        thread.setDaemon(true);
        return thread;
    }

    /** Lines typed before the wiring is done wait for it. */
    private final class Awaited implements LineRunner {
        @Override
        public Pace pace(String line) {
            return lines.join().pace(line);
        }

        @Override
        public ExitCode run(String line, Cancel cancel, Questions questions) {
            return lines.join().run(line, cancel, questions);
        }
    }
}
