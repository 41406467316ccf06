package dev.nemosh.store;

import java.util.ArrayList;
import java.util.List;

/** What the prompts of one backend have cost and how long they took; the newest five hundred. */
public final class TurnHistory {
    private static final int KEPT = 500;

    private final JsonFiles files;
    private final String file;

    public TurnHistory(StateDirectory directory, String backendKey) {
        this.files = new JsonFiles(directory);
        this.file = StateDirectory.name(backendKey) + "/turns.json";
    }

    /** All of them, the oldest first. */
    public List<Turn> all() {
        return files.read(file, OnDisk.class).map(OnDisk::turns).orElse(List.of());
    }

    /** The newest of that kind, the newest last, at most so many. */
    public List<Turn> recent(Turn.Kind kind, int most) {
        List<Turn> same = all().stream().filter(turn -> turn.kind() == kind).toList();
        return same.subList(Math.max(0, same.size() - most), same.size());
    }

    /** Adds one. */
    public void add(Turn turn) {
        files.directory().locked(file, () -> {
            List<Turn> turns = new ArrayList<>(all());
            turns.add(turn);
            files.write(file, new OnDisk(turns.subList(Math.max(0, turns.size() - KEPT), turns.size())));
            return turn;
        });
    }

    private record OnDisk(List<Turn> turns) {}
}
