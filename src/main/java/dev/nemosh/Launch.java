package dev.nemosh;

import dev.nemosh.shell.Unforeseen;
import dev.nemosh.store.KeptSession;
import dev.nemosh.store.Sessions;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.studio.server.StudioServer;
import dev.nemosh.studio.server.fault.Fault;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/** From the process's words to what runs: the usage, a server, a completion script, a shell, or a script's lines. */
final class Launch {
    private static final Map<String, String> COMPLETIONS =
            Map.of("bash", "nemosh.bash", "zsh", "_nemosh", "fish", "nemosh.fish");

    private final Surroundings surroundings;
    private final Supplier<Terminal> terminals;
    private final Messages messages;

    /** @param terminals opens the terminal where a shell is wanted */
    Launch(Surroundings surroundings, Supplier<Terminal> terminals) {
        this.surroundings = surroundings;
        this.terminals = terminals;
        this.messages = new Messages(surroundings.language());
    }

    /** Runs what the words ask for, to its end. */
    ExitCode run(List<String> words) {
        try {
            String first = words.isEmpty() ? "" : words.get(0);
            if (first.equals("serve")) {
                return serve(words.subList(1, words.size()));
            }
            if (first.equals("completion")) {
                return completion(words.subList(1, words.size()));
            }
            LaunchOptions options = LaunchOptions.parse(words, messages);
            if (options.help()) {
                return say(messages.text("nemosh.help").toString());
            }
            if (options.version()) {
                return say(UsageText.version());
            }
            return lines(options);
        } catch (NemoException e) {
            tell(surroundings.err(), e.failure());
            return e.failure().exit();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            tell(surroundings.err(), Unforeseen.of(e, messages));
            return ExitCode.FAILED;
        }
    }

    private ExitCode lines(LaunchOptions options) {
        Settings settings = settings(options);
        Messages spoken = new Messages(
                settings.words(SettingKey.UI_LANG).map(Language::of).orElse(messages.language()),
                new Looking(surroundings, options).unicode());
        boolean interactive = options.lines().isEmpty() && options.script() == null && surroundings.isTerminal("in")
                && surroundings.isTerminal("out");
        Assembly assembly = new Assembly(surroundings, options, settings, spoken);
        boolean typed = interactive && !assembly.json();
        return typed ? new Interactive(assembly, terminals).run() : new Batch(assembly).run();
    }

    private Settings settings(LaunchOptions options) {
        Map<SettingKey, String> given = new EnumMap<>(SettingKey.class);
        Optional.ofNullable(options.backend()).ifPresent(backend -> given.put(SettingKey.BACKEND, backend));
        Optional.ofNullable(options.output()).ifPresent(output -> given.put(SettingKey.OUTPUT, output));
        Map<String, String> kept = ConfigFile.of(options, surroundings, messages).read();
        return new Settings(given, surroundings.environment(), kept, messages);
    }

    private ExitCode serve(List<String> words) {
        ServeOptions options =
                ServeOptions.parse(words, surroundings.directories().data().resolve("studio"), messages);
        if (options.listFaults()) {
            for (Fault fault : Fault.values()) {
                say(fault.word() + "  " + fault.description(messages));
            }
            return ExitCode.OK;
        }
        if (options.studio() == null) {
            return say(messages.text("nemosh.serve-help").toString());
        }
        Settings settings = settings(LaunchOptions.parse(List.of(), messages));
        StudioServer server = Studios.studio(surroundings, settings, messages).serve(options.studio());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }, "studio-closer"));
        say("listening on " + server.address());
        if (options.studio().keyed()) {
            say(messages.text("nemosh.serve-key", server.key()).toString());
        }
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private ExitCode completion(List<String> words) {
        if (!words.isEmpty() && words.get(0).equals("sessions")) {
            return sessions(words.subList(1, words.size()));
        }
        if (words.equals(List.of("backends"))) {
            servers(surroundings.directories().state()).forEach(this::say);
            return ExitCode.OK;
        }
        String file = words.size() == 1 ? COMPLETIONS.get(words.get(0)) : null;
        Path home = surroundings.home();
        if (file == null || home == null) {
            throw new NemoException(new Failure(ExitCode.USAGE, "usage",
                    messages.text("nemosh.completion-usage"), messages.text("nemosh.hint-help")));
        }
        try {
            Path script = home.resolve("completions").resolve(file);
            surroundings.out().print(Files.readString(script, StandardCharsets.UTF_8));
            surroundings.out().flush();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new NemoException(new Failure(ExitCode.FAILED, "completion",
                    messages.text("nemosh.completion-missing", file), messages.text("nemosh.completion-missing-hint")));
        }
    }

    /** The URLs of the servers worked with so far, by the state files alone. */
    static List<String> servers(Path state) {
        return new StateDirectory(state, file -> { }).words().stream().filter(word -> word.startsWith("http")).toList();
    }

    /** For the completion scripts: the sessions that this machine knows of a backend, by the state files alone. */
    private ExitCode sessions(List<String> words) {
        LaunchOptions options = LaunchOptions.parse(words, messages);
        String backend = Backends.key(settings(options).words(SettingKey.BACKEND).orElse(Backends.CLOUD));
        Path state = surroundings.directories().state();
        for (KeptSession session : new Sessions(new StateDirectory(state, file -> { }), backend).list()) {
            String name = session.name();
            say((name == null ? session.id() : name) + "\t" + (name == null ? "" : session.id()));
        }
        return ExitCode.OK;
    }

    private ExitCode say(String words) {
        surroundings.out().println(words);
        surroundings.out().flush();
        return ExitCode.OK;
    }

    static void tell(PrintStream err, Failure failure) {
        err.println("nemosh: " + failure.message());
        CleanText hint = failure.hint();
        if (!hint.isEmpty()) {
            err.println("hint: " + hint);
        }
        err.flush();
    }
}
