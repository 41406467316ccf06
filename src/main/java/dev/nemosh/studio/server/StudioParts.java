package dev.nemosh.studio.server;

import dev.nemosh.studio.server.export.FilmRenderer;
import dev.nemosh.studio.server.media.MediaInspector;
import dev.nemosh.studio.server.turn.Agent;
import dev.nemosh.text.Messages;
import java.time.InstantSource;

/**
 * Who does the studio's work behind its HTTP.
 *
 * @param agent answers prompts
 * @param renderer makes files of drafts
 * @param inspector looks into uploaded media
 * @param clock tells the time of day
 * @param messages what the server says in its refusals and pages
 */
public record StudioParts(
        Agent agent, FilmRenderer renderer, MediaInspector inspector, InstantSource clock, Messages messages) {}
