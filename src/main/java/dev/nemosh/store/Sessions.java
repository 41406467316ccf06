package dev.nemosh.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The sessions of one backend. */
public final class Sessions {
    private final JsonFiles files;
    private final String folder;

    public Sessions(StateDirectory directory, String backendKey) {
        this.files = new JsonFiles(directory);
        this.folder = StateDirectory.name(backendKey) + "/sessions";
    }

    /** All of them, the one used last first. */
    public List<KeptSession> list() {
        return files.readAll(folder, KeptSession.class).stream()
                .sorted(Comparator.comparing(KeptSession::used).reversed())
                .toList();
    }

    /** The one used last. */
    public Optional<KeptSession> last() {
        return list().stream().findFirst();
    }

    /** The one with that id, else the one used last with that name. */
    public Optional<KeptSession> find(String idOrName) {
        Optional<KeptSession> byId = byId(idOrName);
        return byId.isPresent()
                ? byId
                : list().stream().filter(session -> idOrName.equals(session.name())).findFirst();
    }

    /** Keeps a session, in the place of what was known of it. */
    public void keep(KeptSession session) {
        files.directory().locked(folder, () -> {
            files.write(file(session.id()), session);
            return session;
        });
    }

    /** Changes what is known of a session, also against other shells; empty where it is not known. */
    public Optional<KeptSession> change(String id, UnaryOperator<KeptSession> change) {
        return files.directory().locked(folder, () -> {
            Optional<KeptSession> changed = byId(id).map(change);
            changed.ifPresent(session -> files.write(file(id), session));
            return changed;
        });
    }

    /** Gives a session a name of its own: a number is added where another one has it. Answers the name. */
    public Optional<String> rename(String id, String wanted) {
        return files.directory().locked(folder, () -> {
            List<String> taken = list().stream()
                    .filter(session -> !session.id().equals(id) && session.name() != null)
                    .map(KeptSession::name)
                    .toList();
            String name = wanted;
            for (int number = 2; taken.contains(name); number++) {
                name = wanted + "-" + number;
            }
            String free = name;
            return change(id, session -> session.named(free)).map(session -> free);
        });
    }

    /** Forgets a session here; at the backend it lives on. Whether it was known. */
    public boolean forget(String id) {
        return files.directory().delete(file(id));
    }

    private Optional<KeptSession> byId(String id) {
        return files.read(file(id), KeptSession.class);
    }

    private String file(String id) {
        return folder + "/" + StateDirectory.name(id) + ".json";
    }
}
