package dev.nemosh;

import dev.nemosh.api.Attribution;
import dev.nemosh.api.HttpOptions;
import dev.nemosh.api.ProxyRules;
import dev.nemosh.api.Sleeper;
import dev.nemosh.api.Transport;
import dev.nemosh.api.cassette.Tape;
import dev.nemosh.line.LineRouter;
import dev.nemosh.script.Variables;
import dev.nemosh.shell.Background;
import dev.nemosh.shell.Browser;
import dev.nemosh.shell.DebugLog;
import dev.nemosh.shell.Dispatcher;
import dev.nemosh.shell.Filmstrip;
import dev.nemosh.shell.FirstPaidPrompt;
import dev.nemosh.shell.Habits;
import dev.nemosh.shell.Host;
import dev.nemosh.shell.Looks;
import dev.nemosh.shell.Output;
import dev.nemosh.shell.Screen;
import dev.nemosh.shell.Scripts;
import dev.nemosh.shell.TerminalPowers;
import dev.nemosh.store.KeptSession;
import dev.nemosh.store.Sessions;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import dev.nemosh.text.TypedPaths;
import dev.nemosh.work.Event;
import dev.nemosh.work.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a shell and a script are both made of. */
final class Assembly {
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final Surroundings surroundings;
    private final LaunchOptions options;
    private final Settings settings;
    private final Messages messages;
    private @Nullable DebugLog log;

    Assembly(Surroundings surroundings, LaunchOptions options, Settings settings, Messages messages) {
        this.surroundings = surroundings;
        this.options = options;
        this.settings = settings;
        this.messages = messages;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    LaunchOptions options() {
        return options;
    }

    Settings settings() {
        return settings;
    }

    Messages messages() {
        return messages;
    }

    /** The name of the backend to begin with. */
    String backend() {
        return settings.words(SettingKey.BACKEND).orElse(Backends.CLOUD);
    }

    /** Whether what happens goes to a program, as JSON. */
    boolean json() {
        return settings.is(SettingKey.OUTPUT, "json");
    }

    /** The id of the session that lines begin in, by what is kept on this machine; nobody is contacted. */
    Optional<String> sessionAtHand(Event.Sink sink) {
        String chosen = Optional.ofNullable(options.session()).orElse(Project.LAST);
        Sessions kept = new Sessions(state(sink), Backends.key(backend()));
        Optional<KeptSession> session = chosen.equals(Project.LAST) ? kept.last() : kept.find(chosen);
        return session.map(KeptSession::id);
    }

    /** Where a line goes; files are looked up on the disk. */
    LineRouter router() {
        return new LineRouter(messages, new DiskFiles(surroundings.directories().home()));
    }

    /** The backends, with one sink for what is told before any line runs. */
    Backends backends(Event.Sink sink) {
        SkillFile skill = SkillFile.read(options.skill(), messages);
        Attribution attribution = new Attribution(skill.name(), skill.version(), platform());
        StateDirectory state = state(sink);
        Cassettes cassettes = new Cassettes(surroundings.directories().home(), messages, InstantSource.system());
        Path record = options.dryRun() ? null : options.record();
        Tape tape = record == null ? Tape.NONE : cassettes.record(record, "nemosh/" + skill.version(), fault ->
                sink.accept(new Event.Notice(messages.text("cassette.stopped"))));
        Way way = new Way(new Transport(httpOptions(skill), tape), state, Sleeper.real());
        Services services = new Services(options, settings, messages, way, attribution, InstantSource.system(),
                (code, time) -> sink.accept(new Event.Notice(
                        messages.text("nemosh.waiting", dev.nemosh.text.Durations.elapsed(time)))),
                Locale.forLanguageTag(surroundings.locale().replaceAll("[.@].*", "").replace('_', '-')));
        return new Backends(backend(), settings, messages, services, surroundings, () ->
                Studios.studio(surroundings, settings, messages)
                        .host(surroundings.directories().data().resolve("studio")), cassettes);
    }

    private StateDirectory state(Event.Sink sink) {
        return new StateDirectory(surroundings.directories().state(), file ->
                sink.accept(new Event.Notice(messages.text("nemosh.closed-to-others", file))));
    }

    /** What the shell's beans are made of. */
    ShellParts parts(Backends backends, Output output, Host host, Screen screen, Looks looks, Background background,
            boolean interactive, Dispatcher.GuiActions guiActions) {
        LineRouter router = router();
        Scripts scripts = new Scripts(output, backends, messages, router,
                new Variables(options.variables(), surroundings.environment(), List.of()),
                new TypedPaths(Path.of("").toAbsolutePath(), surroundings.directories().home()), System::nanoTime);
        FirstPaidPrompt firstPaid = new FirstPaidPrompt(state(output), InstantSource.system(), messages);
        return new ShellParts(messages, backends, scripts.output(), router, host, screen, !looks.unicode(),
                background, scripts, interactive ? firstPaid::words : (workspace, cancel) -> Optional.empty(),
                filmstrip(looks), new FilmThumbnails(() -> Studios.ffmpeg(surroundings, settings, messages), messages),
                Path.of("").toAbsolutePath(), surroundings.directories().home(),
                new KeptSettings(settings, ConfigFile.of(options, surroundings, messages), messages),
                new Browser(surroundings.environment()), log(), guiActions, interactive, System::nanoTime);
    }

    /** Pictures need colours, and someone who looks at them. */
    private Optional<Filmstrip> filmstrip(Looks looks) {
        boolean full = surroundings.variable("COLORTERM").matches("truecolor|24bit");
        return looks.color() && looks.terminal() && looks.unicode()
                ? Optional.of(new Filmstrip(TerminalPowers.of(surroundings.environment()).pictures(), full))
                : Optional.empty();
    }

    /** What an interactive shell takes from the user's surroundings. */
    Habits habits() {
        Path home = surroundings.directories().home();
        String keys = surroundings.variable("INPUTRC");
        String editor = surroundings.variable("VISUAL");
        return new Habits(Path.of(""), home, editor.isBlank() ? surroundings.variable("EDITOR") : editor,
                keys.isBlank() ? home.resolve(".inputrc") : Path.of(keys),
                settings.words(SettingKey.NOTIFY).orElse("bell"), TerminalPowers.of(surroundings.environment()),
                Arrays.stream(SettingKey.values()).map(key -> new Habits.Setting(
                        key.key(), settings.words(key).orElse(""), key.offered())).toList(),
                () -> Launch.servers(surroundings.directories().state()));
    }

    /** The log of {@code --log}. */
    synchronized DebugLog log() {
        Path file = options.log();
        DebugLog ready = file == null ? DebugLog.NONE : log;
        if (ready != null) {
            return ready;
        }
        try {
            log = new DebugLog(Files.newBufferedWriter(file, StandardCharsets.UTF_8), InstantSource.system());
            log.note(UsageText.version() + ", backend " + backend());
            return log;
        } catch (IOException e) {
            throw new NemoException(new Failure(ExitCode.FILE, "log",
                    messages.text("nemosh.log-unwritable", file), messages.text("nemosh.hint-help")));
        }
    }

    /** What the agent's talk of buttons leads to. */
    Dispatcher.GuiActions guiActions() {
        return Dispatcher.GuiActions.valueOf(settings.words(SettingKey.GUI_ACTIONS).orElseThrow()
                .toUpperCase(Locale.ROOT));
    }

    private HttpOptions httpOptions(SkillFile skill) {
        try {
            return new HttpOptions(settings.duration(SettingKey.HTTP_CONNECT), ANSWER,
                    ProxyRules.of(surroundings.environment()), certificates(), "nemosh/" + skill.version());
        } catch (IllegalArgumentException e) {
            throw new NemoException(new Failure(ExitCode.USAGE, "usage",
                    messages.text("nemosh.bad-proxy", String.valueOf(e.getMessage())),
                    messages.text("nemosh.bad-proxy-hint")));
        }
    }

    private @Nullable String certificates() {
        String file = surroundings.variable("SSL_CERT_FILE");
        if (file.isEmpty()) {
            return null;
        }
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new NemoException(new Failure(ExitCode.USAGE, "usage",
                    messages.text("nemosh.unreadable-certificates", file), messages.text("nemosh.bad-proxy-hint")));
        }
    }

    private String platform() {
        return settings.words(SettingKey.SKILL_PLATFORM).orElseGet(() -> {
            String place = String.valueOf(surroundings.home()).replace('\\', '/');
            return place.contains("/.clawhub/") ? "clawhub" : place.contains("/.cursor/skills/") ? "cursor" : "unknown";
        });
    }
}
