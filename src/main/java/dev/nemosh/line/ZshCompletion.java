package dev.nemosh.line;

import dev.nemosh.line.ProgramOption.Takes;
import dev.nemosh.text.CleanText;
import dev.nemosh.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The completion script for zsh. */
final class ZshCompletion {
    private static final String BEGIN = """
            #compdef nemosh
            _nemosh_sessions() {
                local backend=${opt_args[-b]:-${opt_args[--backend]:-}} line
                local -a found
                found=('last:the last one used' 'new:a new one')
                for line in ${(f)"$(_call_program sessions ${words[1]} completion sessions ${backend:+-b $backend})"}; do
                    found+=("${${line%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}")
                done
                _describe -V session found
            }
            _nemosh_backends() {
                local -a found
                if compset -P replay:; then
                    _files
                    return
                fi
                found=(cloud embedded ${(f)"$(_call_program backends ${words[1]} completion backends)"})
                compadd -a found
                compadd -S '' replay:
            }
            _nemosh_script() {
                _alternative 'files:script:_files -g "*.nemo"' 'commands:command:((@COMMANDS@))'
            }
            _nemosh() {
                local -A opt_args
                local curcontext=$curcontext context state line
                case ${words[2]} in
                    completion)
                        _arguments '1:command:' '2:shell:(@SHELLS@)'
                        return
                        ;;
                    serve)
                        _arguments '1:command:'\s""";

    private final Messages messages;

    ZshCompletion(Messages messages) {
        this.messages = messages;
    }

    String script() {
        StringBuilder script = new StringBuilder(BEGIN
                .replace("@COMMANDS@", "serve\\:\"" + said("line.program-serve") + "\" completion\\:\""
                        + said("line.program-completion") + "\"")
                .replace("@SHELLS@", CompletionScript.SHELLS));
        for (ServeOption option : ServeOption.values()) {
            script.append(" \\\n                '").append(option == ServeOption.FAULT ? "*" : "")
                    .append(option.option()).append(option.takes() == Takes.NOTHING ? "" : "=")
                    .append("[").append(said(option.key())).append("]")
                    .append(value(option.takes(), option.choices())).append("'");
        }
        script.append("\n            return\n            ;;\n    esac\n    _arguments -s -A '-*'");
        for (ProgramOption option : ProgramOption.values()) {
            for (String name : option.names()) {
                script.append(" \\\n        ").append(option(option, name));
            }
        }
        return script.append(" \\\n        '1:script:_nemosh_script' '*:argument:_files'\n}\n")
                .append("_nemosh \"$@\"\n").toString();
    }

    private String option(ProgramOption option, String name) {
        boolean several = option == ProgramOption.VARIABLE || option == ProgramOption.LINE;
        boolean alone = option == ProgramOption.HELP || option == ProgramOption.VERSION;
        String without = alone ? "(- *)" : several || option.names().size() == 1
                ? "" : "(" + String.join(" ", option.names()) + ")";
        String mark = option.takes() == Takes.NOTHING ? "" : name.startsWith("--") ? "=" : "+";
        return "'" + without + (several ? "*" : "") + name + mark + "[" + said(option.key()) + "]"
                + value(option.takes(), option.choices()) + "'";
    }

    private static String value(Takes takes, List<String> choices) {
        return switch (takes) {
            case NOTHING -> "";
            case FILE -> ":file:_files";
            case FOLDER -> ":folder:_directories";
            case BACKEND -> ":backend:_nemosh_backends";
            case SESSION -> ":session:_nemosh_sessions";
            case LINE -> ":line:(" + Arrays.stream(BuiltIn.values()).map(BuiltIn::word)
                    .collect(Collectors.joining(" ")) + ")";
            case WORD -> ":value:" + (choices.isEmpty() ? "" : "(" + String.join(" ", choices) + ")");
        };
    }

    private String said(String key) {
        CleanText words = messages.text(key);
        return words.toString().replaceAll("[\\[\\]:'\"]", "");
    }
}
