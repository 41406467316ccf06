package dev.nemosh.work;

import dev.nemosh.api.NemoClient;

/**
 * Where the work is done: a backend, with the account, project and versions that belong to it.
 *
 * @param client the backend's HTTP
 * @param account the user's account there
 * @param project the session to work in
 * @param versions the drafts seen there
 */
public record Backing(NemoClient client, Account account, Project project, Versions versions) {}
