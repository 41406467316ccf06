package dev.nemosh.shell;

import dev.nemosh.text.ExitCode;
import dev.nemosh.work.Cancel;

/** Lines that go well and do nothing. */
final class IdleLines implements LineRunner {
    @Override
    public Pace pace(String line) {
        return Pace.IN_TURN;
    }

    @Override
    public ExitCode run(String line, Cancel cancel, Questions questions) {
        return ExitCode.OK;
    }
}
