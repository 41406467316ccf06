package dev.nemosh.work;

import dev.nemosh.api.ApiException;
import dev.nemosh.api.CreatedSession;
import dev.nemosh.api.NemoClient;
import dev.nemosh.store.KeptSession;
import dev.nemosh.store.SessionName;
import dev.nemosh.store.Sessions;
import dev.nemosh.text.ExitCode;
import dev.nemosh.text.Failure;
import dev.nemosh.text.ForeignText;
import dev.nemosh.text.Messages;
import dev.nemosh.text.NemoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The session to work in, and the others of the same backend. A session is made when it is first needed. Safe for use
 * by several threads.
 */
public final class Project {
    /** The choice that takes up the session used last. */
    public static final String LAST = "last";
    /** The choice that makes a new one. */
    public static final String NEW = "new";

    private static final Pattern ID = Pattern.compile("(?=.*\\d)[A-Za-z0-9_-]{6,128}");

    private final NemoClient client;
    private final Account account;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Messages messages;
    private final @Nullable String language;
    private final Locale locale;
    private final OneAtATime making = new OneAtATime();
    private String choice;
    private String announced = "";

    /**
     * The project of a run.
     *
     * @param choice {@code --session}: an id, a name, {@link #LAST} or {@link #NEW}
     * @param language {@code --lang}; null: from the first prompt's words, else the locale's
     */
    public Project(
            NemoClient client, Account account, Sessions sessions, InstantSource clock, Messages messages,
            String choice, @Nullable String language, Locale locale) {
        this.client = client;
        this.account = account;
        this.sessions = sessions;
        this.clock = clock;
        this.messages = messages;
        this.choice = choice;
        this.language = language;
        this.locale = locale;
    }

    /**
     * The session, made where there is none yet; the prompt's words tell its language and name. Blocks.
     *
     * @param prompt the words that it is needed for; empty where it is needed for something else
     * @throws ApiException where it can't be made
     * @throws NemoException where the chosen one is not known
     */
    public Session require(String prompt, Event.Sink sink) {
        return making.run(() -> {
            Optional<Session> known = current();
            if (known.isPresent()) {
                announce(known.get(), false, sink);
                return known.get();
            }
            sink.accept(new Event.Notice(messages.text("work.setting-up")));
            Session made = make(prompt, SessionName.of(prompt).orElse(null));
            announce(made, true, sink);
            return made;
        });
    }

    /**
     * The session, where there is one already. The one used last stays the one, whatever other shells use meanwhile.
     *
     * @throws NemoException where the chosen one is not known
     */
    public synchronized Optional<Session> current() {
        if (choice.equals(NEW)) {
            return Optional.empty();
        }
        if (!choice.equals(LAST)) {
            return Optional.of(find(choice));
        }
        Optional<Session> last = sessions.last().map(Session::of);
        last.ifPresent(session -> choice = session.id());
        return last;
    }

    /** All sessions known on this machine, the last used first. */
    public List<Session> list() {
        return sessions.list().stream().map(Session::of).toList();
    }

    /**
     * Works in that session from now on: an id or a name. An id not known yet is taken as it is.
     *
     * @throws NemoException where no session has that name
     */
    public synchronized Session use(String idOrName) {
        Session session = find(idOrName);
        choice = session.id();
        return touch(session);
    }

    /** Works in a new session from now on; it is made when it is first needed. */
    public synchronized void startNew() {
        choice = NEW;
    }

    /**
     * Gives the current session a name; a number is added where another one has it.
     *
     * @throws NemoException where there is no session yet
     */
    public Session rename(String name) {
        Session session = current().orElseThrow(() -> new NemoException(new Failure(ExitCode.USAGE, "no-session",
                messages.text("work.no-session-yet"), messages.text("work.no-session-yet-hint"))));
        sessions.rename(session.id(), name);
        return sessions.find(session.id()).map(Session::of).orElse(session);
    }

    /**
     * Forgets a session on this machine; the backend keeps it.
     *
     * @throws NemoException where it is not known
     */
    public synchronized Session forget(String idOrName) {
        Session session = sessions.find(idOrName).map(Session::of).orElseThrow(() -> unknown(idOrName));
        sessions.forget(session.id());
        if (choice.equals(session.id()) || choice.equals(session.name())) {
            choice = LAST;
        }
        return session;
    }

    /** Remembers that a session is worked in now. */
    Session touch(Session session) {
        return sessions.change(session.id(), known -> known.usedAt(clock.instant())).map(Session::of).orElse(session);
    }

    /** A new session in the place of one that the backend has lost (1002); it takes over the name. Blocks. */
    Session replace(Session lost, String prompt, Event.Sink sink) {
        return making.run(() -> {
            sessions.forget(lost.id());
            Session made = make(prompt, lost.name().equals(lost.id()) ? null : lost.name());
            announce(made, true, sink);
            return made;
        });
    }

    /** Tells which session a run works in, when that changes. */
    private void announce(Session session, boolean fresh, Event.Sink sink) {
        if (!session.id().equals(announced)) {
            announced = session.id();
            sink.accept(new Event.SessionReady(session.id(), session.taskId(), client.backend().key(), fresh));
        }
    }

    private Session make(String prompt, @Nullable String name) {
        String spoken = language == null ? PromptLanguage.of(prompt, locale) : language;
        CreatedSession created = account.call(token -> client.createSession(token, spoken));
        account.learnUserId(created.userId());
        Instant now = clock.instant();
        sessions.keep(new KeptSession(created.sessionId(), created.taskId(), null, now, now));
        if (name != null) {
            sessions.rename(created.sessionId(), name);
        }
        synchronized (this) {
            choice = created.sessionId();
        }
        return sessions.find(created.sessionId()).map(Session::of).orElseThrow(() -> unknown(created.sessionId()));
    }

    private synchronized String choice() {
        return choice;
    }

    private Session find(String idOrName) {
        Optional<Session> known = sessions.find(idOrName).map(Session::of);
        if (known.isPresent()) {
            return known.get();
        }
        if (!ID.matcher(idOrName).matches()) {
            throw unknown(idOrName);
        }
        KeptSession taken = new KeptSession(idOrName, null, null, clock.instant(), clock.instant());
        sessions.keep(taken);
        return Session.of(taken);
    }

    private NemoException unknown(String idOrName) {
        return new NemoException(new Failure(
                ExitCode.USAGE, "no-session", messages.text("work.no-session", new ForeignText(idOrName)),
                messages.text("work.no-session-hint")));
    }
}
