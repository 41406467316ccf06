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
                case "$1 $2" in
                    "completion sessions")
                        printf 'lisbon-teaser\\tspring launch\\nodd $(touch harm) name\\tx\\non-%s\\tx\\n' "$4" ;;
                    "completion backends") echo http://127.0.0.1:8787 ;;
                esac
                """);
        Files.writeString(folder.resolve("my film.nemo"), "credits");
        Files.writeString(folder.resolve("my run.cassette"), "{}");
        Files.createDirectory(folder.resolve("my folder"));
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
                set -u
                compopt() { :; }
                source "$1/nemosh.bash"
                try() {
                    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
                    _nemosh nemosh
                    printf '[%s]\\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"} | LC_ALL=C sort | tr -d '\\n'; echo
                }
                try nemosh --col
                try nemosh --back
                try nemosh --color = a
                try nemosh -b emb
                try nemosh -b ''
                try nemosh -b http : //12
                try nemosh -b replay : my
                try nemosh -b embedded -s on
                try nemosh --backend = embedded -s on
                try nemosh -s odd
                try nemosh completion z
                try nemosh se
                try nemosh my
                try nemosh 'my film.nemo' my
                try nemosh 'my film.nemo' --q
                try nemosh serve --dia
                try nemosh serve --dialect = t
                try nemosh serve --fault cut
                try nemosh serve --data my
                try nemosh -o json -c exp
                try nemosh --max-credits 5 --qu
                """);
        assertEquals("""
                [--color]
                [--backend]
                [always][auto]
                [embedded ]
                [cloud][embedded][http://127.0.0.1:8787][replay:]
                [//127.0.0.1:8787 ]
                [my film.nemo][my folder][my run.cassette]
                [on-embedded]
                [on-embedded]
                [odd\\ \\$\\(touch\\ harm\\)\\ name]
                [zsh]
                [serve]
                [my film.nemo][my folder]
                [my film.nemo][my folder][my run.cassette]
                []
                [--dialect]
                [typed]
                [cut-download][cut-stream]
                [my folder]
                [export]
                [--quiet]
                """, found);
        assertTrue(Files.notExists(folder.resolve("harm")));
    }

    @Test
    void fishCompletes() throws Exception {
        String found = run("fish", """
                source $argv[1]/nemosh.fish
                for line in --col --color=al '-b embedded -s on' '-s la' '-b http' '-b replay:my\\ r' 'completion z' \\
                        'serve --dia' 'serve --fault cut-s' 'serve --data my' my 'my\\ film.nemo my\\ r' \\
                        'my\\ film.nemo --q' '-o json -c exp'
                    set -l found (complete -C "nemosh $line" | string replace -r '\\t.*' '')
                    echo "$line: $found"
                end
                """);
        assertEquals("""
                --col: --color
                --color=al: --color=always
                -b embedded -s on: on-embedded
                -s la: last
                -b http: http://127.0.0.1:8787
                -b replay:my\\ r: replay:my run.cassette
                completion z: zsh
                serve --dia: --dialect
                serve --fault cut-s: cut-stream
                serve --data my: my folder/
                my: my film.nemo my folder/
                my\\ film.nemo my\\ r: my run.cassette
                my\\ film.nemo --q:\s
                -o json -c exp: export
                """, found);
    }

    @Test
    void zshCompletes() throws Exception {
        String found = run("zsh", """
                zmodload zsh/zpty
                zpty z zsh -f -i
                ask() {
                    zpty -w -n z "$1"; zpty -r -m z out "*$2*" && print -r -- "$2"; zpty -w -n z $'\\C-u'
                }
                zpty -w z 'PS1=; setopt nounset; fpath=('$1' $fpath); autoload -Uz compinit; compinit -u -D
                    bindkey "^I" complete-word; print re""ady'
                zpty -r -m z out '*ready*'
                ask $'nemosh --back\\t' '--backend'
                ask $'nemosh --color=al\\t' '--color=always'
                ask $'nemosh -b emb\\t' 'embedded'
                ask $'nemosh -b embedded -s on\\t' 'on-embedded'
                ask $'nemosh completion fi\\t' 'fish'
                ask $'nemosh serve --dia\\t' '--dialect'
                ask $'nemosh serve --fault=cut-s\\t' 'cut-stream'
                ask $'nemosh my\\\\ fi\\t' 'film.nemo'
                ask $'nemosh my\\\\ film.nemo my\\\\ r\\t' 'run.cassette'
                ask $'nemosh -b replay:my\\\\ r\\t' 'run.cassette'
                ask $'nemosh -b ht\\t' '127.0.0.1'
                zpty -d z
                """);
        assertEquals("--backend\n--color=always\nembedded\non-embedded\nfish\n--dialect\ncut-stream\n"
                + "film.nemo\nrun.cassette\nrun.cassette\n127.0.0.1\n", found);
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
