package dev.nemosh.api;

/** What has been handed on of a text: its length and a running hash, enough to know it again as another one's start. */
final class Printed {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = BASIS;
    private int length;

    boolean isEmpty() {
        return length == 0;
    }

    /** Adds words behind what there is. */
    void add(String words) {
        hash = hash(hash, words, words.length());
        length += words.length();
    }

    /** Whether the words begin with all that was added. */
    boolean begins(String words) {
        return words.length() >= length && hash(BASIS, words, length) == hash;
    }

    /** The words behind what was added, of words that {@link #begins} with it. */
    String restOf(String words) {
        return words.substring(length);
    }

    void clear() {
        hash = BASIS;
        length = 0;
    }

    private static long hash(long from, String words, int to) {
        long hash = from;
        for (int i = 0; i < to; i++) {
            hash = (hash ^ words.charAt(i)) * PRIME;
        }
        return hash;
    }
}
