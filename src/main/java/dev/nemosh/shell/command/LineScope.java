package dev.nemosh.shell.command;

import dev.nemosh.shell.Output;
import dev.nemosh.shell.Questions;
import dev.nemosh.work.Cancel;
import org.springframework.shell.core.InputReader;

/**
 * What a command works with while its line runs. It travels in the place that Spring Shell has for a command's input.
 *
 * @param output takes what happens
 * @param cancel is asked for by Ctrl-C
 * @param questions ask the user
 */
public record LineScope(Output output, Cancel cancel, Questions questions) implements InputReader {}
