package dev.nemosh;

import dev.nemosh.line.LineRouter;
import dev.nemosh.shell.Background;
import dev.nemosh.shell.Connection;
import dev.nemosh.shell.DebugLog;
import dev.nemosh.shell.Dispatcher;
import dev.nemosh.shell.Filmstrip;
import dev.nemosh.shell.Host;
import dev.nemosh.shell.Output;
import dev.nemosh.shell.Screen;
import dev.nemosh.shell.Scripts;
import dev.nemosh.shell.Thumbnails;
import dev.nemosh.shell.Workspace;
import dev.nemosh.shell.command.Preferences;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import dev.nemosh.work.Cancel;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What the shell's beans are made of.
 *
 * @param messages the catalogue
 * @param connection the backend in force
 * @param output takes what happens
 * @param router says where a line goes
 * @param host where the lines are given
 * @param screen where outputs write
 * @param ascii whether pictures are drawn without box and block characters
 * @param background follows jobs beside the lines
 * @param scripts run by lines
 * @param firstPaid is told before an anonymous user's first prompt that costs credits
 * @param filmstrip draws pictures; empty where they cannot be seen
 * @param thumbnails makes them
 * @param directory what relative paths are relative to
 * @param home what {@code ~} stands for
 * @param settings the settings in force
 * @param browser opens a page, and says whether it could
 * @param log of what went wrong
 * @param guiActions what the agent's talk of buttons leads to
 * @param interactive whether a person types the lines
 * @param nanoTime for measuring
 */
record ShellParts(
        Messages messages, Connection connection, Output output, LineRouter router, Host host, Screen screen,
        boolean ascii,
        Background background, Scripts scripts, BiFunction<Workspace, Cancel, Optional<CleanText>> firstPaid,
        Optional<Filmstrip> filmstrip, Thumbnails thumbnails, Path directory, Path home,
        Preferences settings, Predicate<URI> browser, DebugLog log,
        Dispatcher.GuiActions guiActions,
        boolean interactive, LongSupplier nanoTime) {}
