package dev.nemosh.script;

/** Stops the reading of one line: something at that offset of the script is wrong. */
final class ScriptFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String key;
    private final transient Object[] values;

    /**
     * A fault with its message.
     *
     * @param offset of the script
     * @param key of the message; the hint stands under the same key with {@code -hint} behind
     */
    ScriptFault(int offset, String key, Object... values) {
        super(key, null, false, false);
        this.offset = offset;
        this.key = key;
        this.values = values.clone();
    }

    int offset() {
        return offset;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
