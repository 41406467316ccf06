package dev.nemosh.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nemosh.text.Language;
import dev.nemosh.text.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion scripts in the real shells, with a program beside them that knows three sessions. */
class CompletionScriptTest {
    private static final Path SCRIPTS = Path.of("completions").toAbsolutePath();

    @TempDir
    private Path folder;

    private final CompletionScript script = new CompletionScript(new Messages(Language.ENGLISH));

    @BeforeEach
    void aProgramThatKnowsSessions() throws IOException {
        Path program = folder.resolve("nemosh");
        Files.writeString(program, """
                #!/bin/sh
                if [ "$1 $2" = "completion sessions" ]; then
                    printf 'lisbon-teaser\\tspring launch\\nodd $(touch harm) name\\tx\\non-%s\\tx\\n' "$4"
                fi
                """);
        assertTrue(program.toFile().setExecutable(true));
    }

    @Test
    void theFilesAreWhatTheTableGives() throws IOException {
        assertEquals(script.bash(), Files.readString(SCRIPTS.resolve("nemosh.bash")));
        assertEquals(script.zsh(), Files.readString(SCRIPTS.resolve("_nemosh")));
        assertEquals(script.fish(), Files.readString(SCRIPTS.resolve("nemosh.fish")));
    }

    @Test
    void bashCompletes() throws Exception {
        String found = run("bash", """
                compopt() { :; }
                source "$1/nemosh.bash"
                try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _nemosh; echo "${COMPREPLY[*]}"; }
                try nemosh --col
                try nemosh --color = a
                try nemosh -b embedded -s on
                try nemosh -s odd
                try nemosh completion z
                try nemosh se
                """);
        assertEquals("--color\nauto always\non-embedded\nodd\\ \\$\\(touch\\ harm\\)\\ name\nzsh\nserve\n", found);
        assertTrue(Files.notExists(folder.resolve("harm")));
    }

    @Test
    void fishCompletes() throws Exception {
        String found = run("fish", """
                source $argv[1]/nemosh.fish
                complete -C 'nemosh --col'
                complete -C 'nemosh --color=al'
                complete -C 'nemosh -b embedded -s on'
                complete -C 'nemosh completion z'
                """);
        assertEquals("--color\twhen to use colour\n--color=always\twhen to use colour\non-embedded\tx\nzsh\n", found);
    }

    @Test
    void zshCompletes() throws Exception {
        String found = run("zsh", """
                zmodload zsh/zpty
                zpty z zsh -f -i
                ask() {
                    zpty -w -n z "$1"; zpty -r -m z out "*$2*" && print -r -- "$2"; zpty -w -n z $'\\C-u'
                }
                zpty -w z 'PS1=; fpath=('$1' $fpath); autoload -Uz compinit; compinit -u -D
                    bindkey "^I" complete-word; print re""ady'
                zpty -r -m z out '*ready*'
                ask $'nemosh --back\\t' '--backend'
                ask $'nemosh --color=al\\t' '--color=always'
                ask $'nemosh -b embedded -s on\\t' 'on-embedded'
                ask $'nemosh completion fi\\t' 'fish'
                zpty -d z
                """);
        assertEquals("--backend\n--color=always\non-embedded\nfish\n", found);
    }

    private String run(String shell, String text) throws Exception {
        assumeTrue(installed(shell), "skipped: needs the Debian package " + shell);
        Path file = Files.writeString(folder.resolve("test." + shell), text);
        ProcessBuilder builder = new ProcessBuilder(shell, file.toString(), SCRIPTS.toString())
                .directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TERM", "dumb");
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return printed;
    }

    private static boolean installed(String shell) {
        for (String path : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(path, shell))) {
                return true;
            }
        }
        return false;
    }
}
