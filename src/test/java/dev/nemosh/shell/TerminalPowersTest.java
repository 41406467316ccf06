package dev.nemosh.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nemosh.shell.TerminalPowers.Pictures;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalPowersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            TERM=dumb TERM_PROGRAM=iTerm.app           | false | false | BLOCKS
            TERM=xterm-256color                        | false | false | BLOCKS
            TERM=xterm-256color TERM_PROGRAM=iTerm.app | true  | false | ITERM2
            TERM=xterm-256color TERM_PROGRAM=WezTerm   | true  | true  | ITERM2
            TERM=xterm-256color WT_SESSION=1           | true  | true  | BLOCKS
            WT_SESSION=1                               | true  | true  | BLOCKS
            TERM=xterm-kitty                           | true  | false | KITTY
            TERM=xterm-kitty TMUX=/tmp/tmux-0/default  | false | false | BLOCKS
            TERM=screen-256color TERM_PROGRAM=ghostty  | false | false | BLOCKS
            TERM=foot                                  | true  | false | SIXEL
            TERM=foot-extra TMUX=/tmp/tmux-0/default   | false | false | BLOCKS
            TERM=mlterm-256color                       | false | false | SIXEL
            TERM=xterm-256color MLTERM=3.9.2           | false | false | SIXEL
            TERM=contour                               | false | false | SIXEL
            TERM=xterm-256color TERM_PROGRAM=mintty    | false | false | SIXEL
            TERM=xterm-256color TERM_PROGRAM=rio       | true  | false | SIXEL
            TERM=xterm-sixel                           | false | false | SIXEL
            TERM=xterm-256color KONSOLE_VERSION=220400 | true  | false | SIXEL
            TERM=xterm-256color KONSOLE_VERSION=240502 | true  | false | SIXEL
            TERM=xterm-256color KONSOLE_VERSION=211203 | true  | false | BLOCKS
            TERM=xterm-256color XTERM_VERSION=XTerm    | false | false | BLOCKS
            TERM=xterm-256color TERM_PROGRAM=vscode    | true  | false | BLOCKS
            """)
    void theEnvironmentTellsWhatATerminalCanDo(String variables, boolean marks, boolean progress, Pictures pictures) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ")) {
            environment.put(variable.split("=")[0], variable.split("=")[1]);
        }
        assertEquals(new TerminalPowers(marks, progress, pictures), TerminalPowers.of(environment));
    }
}
