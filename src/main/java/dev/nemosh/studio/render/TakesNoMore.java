package dev.nemosh.studio.render;

import java.io.IOException;

/** FFmpeg has stopped taking frames; why, its own messages say. */
final class TakesNoMore extends IOException {
    private static final long serialVersionUID = 1L;

    TakesNoMore(String message) {
        super(message);
    }
}
