package dev.nemosh.shell;

import org.jline.reader.MaskingCallback;
import org.jspecify.annotations.Nullable;

/** What is typed is not to be seen, nor kept: no sign stands for it. */
final class Unseen implements MaskingCallback {
    @Override
    public String display(String typed) {
        return "";
    }

    @Override
    public @Nullable String history(String typed) {
        return null;
    }
}
