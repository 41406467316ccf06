package dev.nemosh;

import dev.nemosh.api.Attribution;
import dev.nemosh.api.Backend;
import dev.nemosh.api.HttpNemoClient;
import dev.nemosh.api.Retries;
import dev.nemosh.api.RetryListener;
import dev.nemosh.api.Token;
import dev.nemosh.shell.Workspace;
import dev.nemosh.store.DraftVersions;
import dev.nemosh.store.JobJournal;
import dev.nemosh.store.PromptJournal;
import dev.nemosh.store.Sessions;
import dev.nemosh.store.StateDirectory;
import dev.nemosh.store.Tokens;
import dev.nemosh.store.TurnHistory;
import dev.nemosh.store.UploadIndex;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Account;
import dev.nemosh.work.Backing;
import dev.nemosh.work.Conversation;
import dev.nemosh.work.CreditGuard;
import dev.nemosh.work.Exports;
import dev.nemosh.work.Failures;
import dev.nemosh.work.Jobs;
import dev.nemosh.work.Ledger;
import dev.nemosh.work.Pace;
import dev.nemosh.work.PendingPrompts;
import dev.nemosh.work.Project;
import dev.nemosh.work.RenderDesk;
import dev.nemosh.work.Timings;
import dev.nemosh.work.UploadCheck;
import dev.nemosh.work.Uploads;
import dev.nemosh.work.Versions;
import dev.nemosh.work.Wording;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what works with a backend. */
final class Services {
    private final LaunchOptions options;
    private final Settings settings;
    private final Messages messages;
    private final Way way;
    private final Attribution attribution;
    private final InstantSource clock;
    private final RetryListener retryListener;
    private final Locale locale;

    Services(LaunchOptions options, Settings settings, Messages messages, Way way, Attribution attribution,
            InstantSource clock, RetryListener retryListener, Locale locale) {
        this.options = options;
        this.settings = settings;
        this.messages = messages;
        this.way = way;
        this.attribution = attribution;
        this.clock = clock;
        this.retryListener = retryListener;
        this.locale = locale;
    }

    /**
     * Everything for that backend.
     *
     * @param own the user's own token, where it may go to this backend
     * @param clientId by which the backend gives out anonymous tokens
     */
    Workspace open(Backend backend, @Nullable Token own, Supplier<String> clientId) {
        return open(backend, way, own, clientId);
    }

    /** The same by a way of its own. */
    Workspace open(Backend backend, Way way, @Nullable Token own, Supplier<String> clientId) {
        StateDirectory state = way.state();
        Retries retries = new Retries(3, Duration.ofSeconds(1), Duration.ofMinutes(2),
                settings.duration(SettingKey.RATELIMIT_WAIT), way.sleeper(), retryListener);
        HttpNemoClient client = new HttpNemoClient(backend, attribution, way.transport(), retries, clock);
        Account account = new Account(client, own, clientId, new Tokens(state), clock, messages);
        Project project = new Project(client, account, new Sessions(state, backend.key()), clock, messages,
                options.session() == null ? Project.LAST : options.session(), options.language(), locale);
        Versions versions = new Versions(client, account,
                session -> new DraftVersions(state, backend.key(), session), clock, messages);
        TurnHistory turns = new TurnHistory(state, backend.key());
        PromptJournal journal = new PromptJournal(state, backend.key(), clock, ProcessHandle.current());
        Failures failures = new Failures(messages, backend, account::status);
        Wording wording = new Wording(messages, failures::of);
        Backing backing = new Backing(client, account, project, versions);
        Pace pace = new Pace(timings(), clock, way.sleeper());
        PendingPrompts pending = new PendingPrompts(versions, journal, wording, pace, ProcessHandle.current().pid());
        Conversation conversation = new Conversation(
                backing,
                new Ledger(journal, turns, new CreditGuard(options.maxCredits(), turns)),
                pending, wording, pace, settings.is(SettingKey.STREAM_DELTAS, "on"));
        RenderDesk desk = new RenderDesk(backing, new JobJournal(state, backend.key()), failures, messages,
                settings.words(SettingKey.EXPORT_POLL).isPresent() ? settings.duration(SettingKey.EXPORT_POLL)
                        : backend.isLoopback() ? Duration.ofMillis(500) : Duration.ofSeconds(30),
                settings.duration(SettingKey.EXPORT_TIMEOUT), clock, way.sleeper());
        Exports exports = new Exports(desk, new SecureRandom()::nextInt);
        return new Workspace(backend, client, account, project, conversation, versions, turns,
                questions -> new Uploads(backing, session -> new UploadIndex(state, backend.key(), session),
                        new UploadCheck(settings.bytes(SettingKey.UPLOAD_MAX), messages), failures, messages,
                        questions, clock),
                exports, new Jobs(desk, exports), pending, failures);
    }

    private Timings timings() {
        return new Timings(
                settings.duration(SettingKey.STREAM_TIMEOUT), settings.duration(SettingKey.STREAM_IDLE),
                settings.duration(SettingKey.STREAM_NOTICE), settings.number(SettingKey.SILENT_TRIES),
                settings.duration(SettingKey.SILENT_INTERVAL), settings.duration(SettingKey.RECOVERY_FIRST),
                settings.duration(SettingKey.RECOVERY_INTERVAL), settings.number(SettingKey.RECOVERY_TRIES),
                settings.duration(SettingKey.RATELIMIT_WAIT));
    }
}
