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
            TERM=dumb TERM_PROGRAM=iTerm.app                              | false | false | BLOCKS | true
            TERM=xterm-256color                                           | false | false | BLOCKS | true
            TERM=xterm-256color TERM_PROGRAM=iTerm.app                    | true  | false | ITERM2 | true
            TERM=xterm-256color TERM_PROGRAM=WezTerm                      | true  | true  | ITERM2 | true
            TERM=xterm-256color WT_SESSION=1                              | true  | true  | BLOCKS | true
            WT_SESSION=1                                                  | true  | true  | BLOCKS | true
            TERM=xterm-kitty                                              | true  | false | KITTY  | true
            TERM=xterm-kitty TMUX=/tmp/tmux-0/default                     | false | false | BLOCKS | true
            TERM=screen-256color TERM_PROGRAM=ghostty                     | false | false | BLOCKS | true
            TERM=foot                                                     | true  | false | SIXEL  | true
            TERM=foot-extra TMUX=/tmp/tmux-0/default                      | false | false | BLOCKS | true
            TERM=mlterm-256color                                          | false | false | SIXEL  | true
            TERM=xterm-256color MLTERM=3.9.2                              | false | false | SIXEL  | true
            TERM=contour                                                  | false | false | SIXEL  | true
            TERM=xterm-256color TERM_PROGRAM=mintty                       | false | false | SIXEL  | true
            TERM=xterm-256color TERM_PROGRAM=rio                          | true  | false | SIXEL  | true
            TERM=xterm-sixel                                              | false | false | SIXEL  | true
            TERM=xterm-256color KONSOLE_VERSION=220400                    | true  | false | SIXEL  | true
            TERM=xterm-256color KONSOLE_VERSION=240502                    | true  | false | SIXEL  | true
            TERM=xterm-256color KONSOLE_VERSION=211203                    | true  | false | BLOCKS | true
            TERM=xterm-256color XTERM_VERSION=XTerm                       | false | false | BLOCKS | false
            TERM=xterm-256color TERM_PROGRAM=vscode                       | true  | false | BLOCKS | true
            TERM=xterm-256color XTERM_VERSION=XTerm(390)                  | false | false | BLOCKS | false
            TERM=xterm-256color XTERM_VERSION=XTerm(390) TMUX=/tmp/x      | false | false | BLOCKS | true
            TERM=xterm-256color XTERM_VERSION=XTerm(390) VTE_VERSION=7000 | false | false | BLOCKS | true
            TERM=screen.xterm-256color STY=1234.pts                       | false | false | BLOCKS | false
            TERM=linux                                                    | false | false | BLOCKS | false
            """)
    void theEnvironmentTellsWhatATerminalCanDo(
            String variables, boolean marks, boolean progress, Pictures pictures, boolean rewraps) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ")) {
            environment.put(variable.split("=")[0], variable.split("=")[1]);
        }
        assertEquals(new TerminalPowers(marks, progress, pictures, rewraps), TerminalPowers.of(environment));
    }
}
