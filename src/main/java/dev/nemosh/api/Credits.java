package dev.nemosh.api;

/**
 * The account's credits (protocol, 4.6); a negative or missing number counts as 0.
 *
 * @param available what can be spent
 * @param frozen what is reserved for running work
 * @param total as the backend gives it, not computed
 */
public record Credits(long available, long frozen, long total) {}
