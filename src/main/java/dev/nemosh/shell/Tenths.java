package dev.nemosh.shell;

import dev.nemosh.work.Event;

/** Thins out what is told of a transfer: once each tenth of a file's way, and not its end, which is told otherwise. */
final class Tenths {
    private String moving = "";
    private long told;

    /** Whether a further tenth is done. Nothing can be said of a file whose length is not known. */
    boolean passes(Event.Transfer transfer) {
        String file = transfer.direction() + " " + transfer.number() + " " + transfer.file();
        if (!file.equals(moving)) {
            moving = file;
            told = 0;
        }
        if (transfer.total() <= 0 || transfer.bytes() >= transfer.total()) {
            return false;
        }
        long tenth = 10 * transfer.bytes() / transfer.total();
        boolean further = tenth > told;
        told = Math.max(told, tenth);
        return further;
    }

    /** What comes next is another transfer, whatever its file is called. */
    void restart() {
        moving = "";
    }
}
