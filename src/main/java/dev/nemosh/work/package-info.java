/** What the product does: account, project, conversation, uploads, exports, versions; reports events, never prints. */
@org.jspecify.annotations.NullMarked
package dev.nemosh.work;
