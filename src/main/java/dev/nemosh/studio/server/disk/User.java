package dev.nemosh.studio.server.disk;

/**
 * Somebody who has been given tokens: whoever comes with the same client id.
 *
 * @param userId {@code anon_...}, which marks an anonymous account (protocol, 4.1)
 * @param credits what is left, frozen ones included; without meaning where the studio does no accounting
 * @param tokenMillis when the newest token was given, epoch milliseconds
 */
public record User(String userId, long credits, long tokenMillis) {

    User withCredits(long left) {
        return new User(userId, left, tokenMillis);
    }
}
