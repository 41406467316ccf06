/** What is kept on disk: token, client id, sessions, draft versions, journals; one private file an entity. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.store;
