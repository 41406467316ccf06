package dev.nemosh.line;

import dev.nemosh.line.ProgramOption.Takes;
import dev.nemosh.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The completion script for fish. */
final class FishCompletion {
    private static final String BEGIN = """
            # fish completion for nemosh
            # Where the cursor is: behind serve, behind completion, behind a script, or before it.
            function __nemosh_place
                set -l words (commandline -opc)
                switch "$words[2]"
                    case serve completion
                        echo $words[2]
                        return
                end
                set -l value no
                for word in $words[2..-1]
                    if test $value = yes
                        set value no
                    else if string match -qr -- '^(@TAKING@)$' $word
                        set value yes
                    else if not string match -q -- '-?*' $word
                        echo script
                        return
                    end
                end
                echo begin
            end
            function __nemosh_in
                test (__nemosh_place) = $argv[1]
            end
            function __nemosh_sessions
                printf '%s\\t%s\\n' last 'the last one used' new 'a new one'
                set -l words (commandline -opc)
                set -l backend (string replace -rf -- '^(--backend=|-b(?=.))' '' $words)[1]
                set -l at (contains -i -- -b $words; or contains -i -- --backend $words)
                test -n "$at"; and set backend $words[(math $at + 1)]
                if test -n "$backend"
                    $words[1] completion sessions -b $backend 2>/dev/null
                else
                    $words[1] completion sessions 2>/dev/null
                end
            end
            function __nemosh_backends
                printf '%s\\n' cloud embedded
                set -l words (commandline -opc)
                $words[1] completion backends 2>/dev/null
                set -l typed (string replace -r -- '^(--backend=|-b)' '' (string unescape -- (commandline -ct)))
                if string match -q 'replay:*' -- $typed
                    for file in (string replace 'replay:' '' -- $typed)*
                        test -d $file; and echo replay:$file/; or echo replay:$file
                    end
                else
                    echo replay:
                end
            end
            function __nemosh_scripts
                for file in (string unescape -- (commandline -ct))*
                    if test -d $file
                        echo $file/
                    else if string match -q -- '*.nemo' $file
                        echo $file
                    end
                end
            end
            complete -c nemosh -f
            complete -c nemosh -n 'test (count (commandline -opc)) = 1' -a serve -d '@SERVE@'
            complete -c nemosh -n 'test (count (commandline -opc)) = 1' -a completion -d '@COMPLETION@'
            complete -c nemosh -n '__nemosh_in begin' -a '(__nemosh_scripts)'
            complete -c nemosh -n '__nemosh_in script' -F
            complete -c nemosh -n '__nemosh_in completion; and test (count (commandline -opc)) = 2' -a '@SHELLS@'
            """;

    private final Messages messages;

    FishCompletion(Messages messages) {
        this.messages = messages;
    }

    String script() {
        StringBuilder script = new StringBuilder(BEGIN
                .replace("@TAKING@", Arrays.stream(ProgramOption.values())
                        .filter(option -> option.takes() != Takes.NOTHING)
                        .flatMap(option -> option.names().stream()).collect(Collectors.joining("|")))
                .replace("@SERVE@", said("line.program-serve"))
                .replace("@COMPLETION@", said("line.program-completion"))
                .replace("@SHELLS@", CompletionScript.SHELLS));
        for (ServeOption option : ServeOption.values()) {
            script.append("complete -c nemosh -n '__nemosh_in serve' -l ").append(option.option().substring(2))
                    .append(value(option.takes(), option.choices()))
                    .append(" -d '").append(said(option.key())).append("'\n");
        }
        for (ProgramOption option : ProgramOption.values()) {
            script.append("complete -c nemosh -n '__nemosh_in begin'")
                    .append(option.letter() == ' ' ? "" : " -s " + option.letter())
                    .append(option.longName().isEmpty() ? "" : " -l " + option.longName())
                    .append(value(option.takes(), option.choices()))
                    .append(" -d '").append(said(option.key())).append("'\n");
        }
        return script.toString();
    }

    private static String value(Takes takes, List<String> choices) {
        String words = String.join(" ", choices);
        return switch (takes) {
            case NOTHING -> "";
            case FILE -> " -r -F";
            case FOLDER -> " -x -a '(__fish_complete_directories)'";
            case BACKEND -> " -x -a '(__nemosh_backends)'";
            case SESSION -> " -x -k -a '(__nemosh_sessions)'";
            case LINE -> " -x -a '" + Arrays.stream(BuiltIn.values()).map(BuiltIn::word)
                    .collect(Collectors.joining(" ")) + "'";
            case WORD -> words.isEmpty() ? " -x" : " -x -a '" + words + "'";
        };
    }

    private String said(String key) {
        return messages.text(key).toString().replace("'", "");
    }
}
