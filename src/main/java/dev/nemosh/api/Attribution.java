package dev.nemosh.api;

/**
 * Who calls: the three headers on every call to the backend. With one missing, exports answer 402.
 *
 * @param source the skill's name ({@code X-Skill-Source})
 * @param version the skill's version ({@code X-Skill-Version})
 * @param platform where it is installed ({@code X-Skill-Platform}): {@code clawhub}, {@code cursor}, else {@code unknown}
 */
public record Attribution(String source, String version, String platform) {}
