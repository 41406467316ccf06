package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.NemoClient;
import dev.nemosh.api.Sleeper;
import dev.nemosh.api.Token;
import dev.nemosh.store.DraftVersions;
import dev.nemosh.store.PromptJournal;
import dev.nemosh.store.Sessions;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.store.Tokens;
import dev.nemosh.store.TurnHistory;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of the program as far as this room goes, over a directory that outlives it. */
final class WorkBench {
    static final String RAW = "{\"t\":[{\"tt\":0,\"sg\":[{\"id\":\"v1\",\"s\":0,\"d\":10000"
            + ",\"m\":{\"name\":\"city\"}}]}],\"d\":10000}";
    static final String FULL = "{\"t\":[{\"tt\":0,\"sg\":[{\"id\":\"v1\",\"s\":0,\"d\":10000"
            + ",\"m\":{\"name\":\"city\"}}]},"
            + "{\"tt\":1,\"sg\":[{\"id\":\"a1\",\"s\":0,\"d\":10000,\"m\":{\"name\":\"Lo-fi\",\"volume\":0.35}}]}]"
            + ",\"d\":10000}";

    final Account account;
    final Project project;
    final Versions versions;
    final PromptJournal journal;
    final TurnHistory history;
    final PendingPrompts pending;
    final Conversation conversation;
    final Told told = new Told();

    private WorkBench(
            NemoClient client, Path directory, InstantSource clock, Sleeper sleeper, ProcessHandle process,
            @Nullable Token environment, @Nullable Long limit) {
        StateDirectory store = new StateDirectory(directory, file -> {});
        String key = client.backend().key();
        Messages messages = new Messages(Language.ENGLISH);
        Wording wording = new Wording(messages, WorkBench::failure);
        Pace pace = new Pace(Timings.DEFAULTS, clock, sleeper);
        account = new Account(client, environment, () -> "client-1", new Tokens(store), clock, messages);
        project = new Project(
                client, account, new Sessions(store, key), clock, messages, Project.LAST, null, Locale.ENGLISH);
        versions = new Versions(client, account, id -> new DraftVersions(store, key, id), clock, messages);
        journal = new PromptJournal(store, key, clock, process);
        history = new TurnHistory(store, key);
        pending = new PendingPrompts(versions, journal, wording, pace, process.pid());
        conversation = new Conversation(
                new Backing(client, account, project, versions),
                new Ledger(journal, history, new CreditGuard(limit, history)), pending, wording, pace, false);
    }

    static WorkBench over(FakeCloud cloud, Path directory, FakeTime time) {
        return new WorkBench(cloud, directory, time, time, ProcessHandle.current(), null, null);
    }

    static WorkBench limited(FakeCloud cloud, Path directory, FakeTime time, long limit) {
        return new WorkBench(cloud, directory, time, time, ProcessHandle.current(), null, limit);
    }

    static WorkBench withToken(FakeCloud cloud, Path directory, FakeTime time, Token token) {
        return new WorkBench(cloud, directory, time, time, ProcessHandle.current(), token, null);
    }

    /** A run whose process is gone by the time that another one looks. */
    static WorkBench ofDeadProcess(FakeCloud cloud, Path directory, FakeTime time, ProcessHandle dead) {
        return new WorkBench(cloud, directory, time, time, dead, null, null);
    }

    /** Over a real wire, with waits that take no time. */
    static WorkBench overWire(NemoClient client, Path directory) {
        return new WorkBench(
                client, directory, InstantSource.system(), time -> {}, ProcessHandle.current(), null, null);
    }

    TurnOutcome send(String prompt, TurnOutcome.Consent... consents) {
        return conversation.send(prompt, Set.of(consents), new Cancel(), told);
    }

    /** Sends a prompt of which only the effect matters. */
    void sendQuietly(String prompt) {
        conversation.send(prompt, Set.of(), new Cancel(), event -> {});
    }

    private static Failure failure(ApiException e) {
        ExitCode exit = switch (e.code()) {
            case TOKEN -> ExitCode.AUTHENTICATION;
            case CREDITS -> ExitCode.CREDITS;
            case PLAN -> ExitCode.PLAN;
            default -> ExitCode.BACKEND;
        };
        return new Failure(exit, e.code().word(), CleanText.lineOf(e.code().word()), CleanText.EMPTY);
    }
}
