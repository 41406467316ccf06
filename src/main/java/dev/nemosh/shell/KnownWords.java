package dev.nemosh.shell;

import dev.nemosh.draft.Draft;
import dev.nemosh.draft.Segment;
import dev.nemosh.draft.Track;
import dev.nemosh.line.Candidate;
import dev.nemosh.line.CompletionContext;
import dev.nemosh.line.Value;
import dev.nemosh.store.RenderJob;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Event;
import dev.nemosh.work.Session;
import dev.nemosh.work.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Tab knows of the work: read anew from what this machine keeps whenever a line has ended, so that pressing the
 * key waits for no network and no store. Safe for use by several threads.
 */
final class KnownWords implements CompletionContext {
    private record Known(
            List<Candidate> sessions, List<Candidate> jobs, List<Candidate> openJobs, List<Candidate> tracks,
            List<Candidate> versions, List<Candidate> media) {
        static final Known NOTHING =
                new Known(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private final NearbyFiles files;
    private final Supplier<List<Candidate>> variables;
    private final List<Habits.Setting> settings;
    private final Supplier<List<Candidate>> servers;
    private final Messages messages;
    private final Map<String, Candidate> uploaded = new LinkedHashMap<>();
    private volatile Known known = Known.NOTHING;

    /**
     * @param variables of scripts, as they are now
     * @param settings that there are
     * @param servers worked with so far
     */
    KnownWords(NearbyFiles files, Supplier<List<Candidate>> variables, List<Habits.Setting> settings,
            Supplier<List<Candidate>> servers, Messages messages) {
        this.files = files;
        this.variables = variables;
        this.settings = settings;
        this.servers = servers;
        this.messages = messages;
    }

    /** Reads what is kept of that backend. */
    void read(Workspace workspace) {
        List<Candidate> sessions = workspace.project().list().stream().map(KnownWords::session).toList();
        List<RenderJob> jobs = workspace.jobs().list();
        Optional<String> session = workspace.project().current().map(Session::id);
        List<Candidate> versions = session.map(workspace.versions()::list).orElse(List.of()).stream()
                .map(KnownWords::version).toList();
        Optional<Draft> draft = session.flatMap(workspace.versions()::latest).map(Versions.Version::draft);
        known = new Known(sessions, jobs.stream().map(this::job).toList(),
                jobs.stream().filter(job -> job.state().isOpen()).map(this::job).toList(),
                draft.map(KnownWords::tracks).orElse(List.of()), versions, draft.map(KnownWords::media).orElse(List.of()));
    }

    /** Media that has just come into the session. */
    synchronized void uploaded(Event.Uploaded file) {
        uploaded.put(file.file().toString(), new Candidate(file.file().toString(), file.kind(), true));
    }

    /** Another backend is worked with: what was known goes. */
    synchronized void forget() {
        uploaded.clear();
        known = Known.NOTHING;
    }

    @Override
    public List<Candidate> sessions() {
        return known.sessions();
    }

    @Override
    public List<Candidate> jobs() {
        return known.jobs();
    }

    @Override
    public List<Candidate> openJobs() {
        return known.openJobs();
    }

    @Override
    public List<Candidate> tracks() {
        return known.tracks();
    }

    @Override
    public List<Candidate> versions() {
        return known.versions();
    }

    @Override
    public synchronized List<Candidate> assets() {
        Map<String, Candidate> all = new LinkedHashMap<>(uploaded);
        known.media().forEach(one -> all.putIfAbsent(one.value(), one));
        return List.copyOf(all.values());
    }

    @Override
    public List<Candidate> variables() {
        return variables.get();
    }

    @Override
    public List<Candidate> servers() {
        return servers.get();
    }

    @Override
    public List<Candidate> settings() {
        return settings.stream().map(setting ->
                new Candidate(setting.key(), CleanText.lineOf(setting.value()), true)).toList();
    }

    @Override
    public List<Candidate> values(String key) {
        return settings.stream().filter(setting -> setting.key().equalsIgnoreCase(key))
                .flatMap(setting -> setting.offered().stream())
                .map(word -> new Candidate(word, CleanText.EMPTY, true)).toList();
    }

    @Override
    public List<Candidate> files(String prefix, Value.Kind kind) {
        return files.of(prefix, kind);
    }

    private static Candidate session(Session session) {
        return new Candidate(session.name(), CleanText.lineOf(session.id()), true);
    }

    private Candidate job(RenderJob job) {
        CleanText state = messages.text("shell.job-" + job.state().name().toLowerCase(Locale.ROOT));
        return new Candidate(job.id(), CleanText.lineOf(job.fileName() + ", " + state), true);
    }

    private static Candidate version(Versions.Version version) {
        CleanText prompt = version.prompt() == null ? CleanText.EMPTY : version.prompt();
        CleanText words = version.changes().isEmpty() ? prompt : version.changes().get(0);
        return new Candidate(String.valueOf(version.number()), CleanText.lineOf(words.toString()), true);
    }

    private static List<Candidate> tracks(Draft draft) {
        List<Candidate> found = new ArrayList<>();
        for (Track track : draft.tracks()) {
            String first = track.segments().isEmpty() ? "" : " " + track.segments().get(0).name().cleanLine();
            found.add(new Candidate(
                    String.valueOf(track.index()), CleanText.lineOf(track.kind().word() + first), true));
        }
        return found;
    }

    private static List<Candidate> media(Draft draft) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Track track : draft.tracks()) {
            for (Segment segment : track.segments()) {
                String name = segment.name().cleanLine().toString();
                if (segment.text() == null && !name.isBlank()) {
                    found.putIfAbsent(name, new Candidate(name, CleanText.of(track.kind().word()), true));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
