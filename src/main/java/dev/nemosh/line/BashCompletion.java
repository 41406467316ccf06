package dev.nemosh.line;

import dev.nemosh.line.ProgramOption.Takes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The completion script for bash, of version 3.2 and later, with or without the package bash-completion. */
final class BashCompletion {
    private static final String BEGIN = """
            # bash completion for nemosh
            # Words are quoted and never expanded, whatever is in them.
            _nemosh_words() {
                local word
                while IFS= read -r word; do
                    [[ $word == "$cur"* ]] && COMPREPLY+=("$(printf %q "$word")")
                done
            }
            _nemosh_files() {
                local file ending=$1 lead=${2:-} typed=${cur#"${2:-}"}
                compopt -o filenames 2>/dev/null
                while IFS= read -r file; do
                    [[ -d $file || $file == *"$ending" ]] && COMPREPLY+=("$lead$file")
                done < <(compgen -f -- "$typed")
            }
            _nemosh_folders() {
                compopt -o filenames 2>/dev/null
                local IFS=$'\\n'
                COMPREPLY+=($(compgen -d -- "$cur"))
            }
            _nemosh_backends() {
                if [[ $cur == replay:* ]]; then
                    _nemosh_files '' replay:
                    return
                fi
                compopt -o nospace 2>/dev/null
                _nemosh_words < <(printf '%s\\n' cloud embedded replay:; "$program" completion backends 2>/dev/null)
                # One that is whole ends with a blank, as no blank is put behind any of them.
                if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} != *: ]]; then
                    COMPREPLY=("${COMPREPLY[0]} ")
                fi
            }
            _nemosh_sessions() {
                _nemosh_words < <(printf '%s\\n' last new
                    "$program" completion sessions ${backend:+-b "$backend"} 2>/dev/null | cut -f1)
            }
            _nemosh() {
                local program=${1:-nemosh} cur prev='' word backend='' script='' glued='' i lead
                local -a words
                words=()
                # What bash has split at = and : is put together again.
                for ((i = 0; i <= COMP_CWORD; i++)); do
                    word=${COMP_WORDS[i]}
                    if ((i > 1)) && [[ $word == [:=]* || ( -n $glued && -n $word ) ]]; then
                        words[${#words[@]} - 1]+=$word
                    else
                        words+=("$word")
                    fi
                    [[ $word == *[:=] ]] && glued=1 || glued=
                done
                cur=${words[${#words[@]} - 1]}
                COMPREPLY=()
                for ((i = 1; i < ${#words[@]} - 1; i++)); do
                    word=${words[i]}
                    case $prev in
                        -b|--backend) backend=$word ;;
                    esac
                    case $word in
                        --backend=*) backend=${word#*=} ;;
                    esac
                    case $prev in
                        @TAKING@) prev='' ;;
                        *)
                            prev=$word
                            if [[ $word != -* || $word == - ]]; then
                                script=$word
                                break
                            fi
                            ;;
                    esac
                done
                case ${words[1]:-} in
                    serve) _nemosh_serve "${words[${#words[@]} - 2]}" ;;
                    completion) ((${#words[@]} == 3)) && _nemosh_words < <(printf '%s\\n' @SHELLS@) ;;
                    *) if [[ -n $script ]]; then _nemosh_files ''; else _nemosh_options "$prev"; fi ;;
                esac
                # Bash replaces what stands behind the last of its own breaks alone.
                lead=${cur%"${cur##*[:=]}"}
                if [[ -n $lead && ( $COMP_WORDBREAKS == *"${lead: -1}"* ) ]]; then
                    for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
                        COMPREPLY[i]=${COMPREPLY[i]#"$lead"}
                    done
                fi
            }
            # The value of an option, behind a blank or behind =.
            _nemosh_options() {
                local before=$1 whole=''
                if [[ $cur == --*=* ]]; then
                    before=${cur%%=*}
                    whole=$before=
                    cur=${cur#*=}
                fi
                case $before in
            """;

    String script() {
        StringBuilder script = new StringBuilder(BEGIN
                .replace("@TAKING@", taking())
                .replace("@SHELLS@", CompletionScript.SHELLS));
        for (ProgramOption option : ProgramOption.values()) {
            if (option.takes() != Takes.NOTHING) {
                script.append("        ").append(String.join("|", option.names())).append(") ")
                        .append(value(option.takes(), option.choices())).append(" ;;\n");
            }
        }
        script.append("        *)\n            [[ -n $whole ]] && return\n            if [[ $cur == -* ]]; then\n")
                .append("                ").append(words(names())).append("\n                return\n            fi\n")
                .append("            _nemosh_files .nemo\n            ((${#words[@]} == 2)) && ")
                .append(words(List.of(CompletionScript.COMMANDS.split(" ")))).append("\n            ;;\n    esac\n")
                .append("    _nemosh_whole\n}\n_nemosh_serve() {\n    local before=$1 whole=''\n")
                .append("    if [[ $cur == --*=* ]]; then\n        before=${cur%%=*}\n        whole=$before=\n")
                .append("        cur=${cur#*=}\n    fi\n    case $before in\n");
        for (ServeOption option : ServeOption.values()) {
            if (option.takes() != Takes.NOTHING) {
                script.append("        ").append(option.option()).append(") ")
                        .append(value(option.takes(), option.choices())).append(" ;;\n");
            }
        }
        List<String> serve = Arrays.stream(ServeOption.values()).map(ServeOption::option).toList();
        return script.append("        *) [[ -z $whole ]] && ").append(words(serve)).append(" ;;\n    esac\n")
                .append("    _nemosh_whole\n}\n").append("""
                        _nemosh_whole() {
                            local i
                            for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
                                COMPREPLY[i]=$whole${COMPREPLY[i]}
                            done
                            cur=$whole$cur
                        }
                        complete -F _nemosh nemosh
                        """).toString();
    }

    private static String taking() {
        return Arrays.stream(ProgramOption.values()).filter(option -> option.takes() != Takes.NOTHING)
                .flatMap(option -> option.names().stream()).collect(Collectors.joining("|"));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (ProgramOption option : ProgramOption.values()) {
            names.addAll(option.names());
        }
        return names;
    }

    private static String value(Takes takes, List<String> choices) {
        return switch (takes) {
            case FILE -> "_nemosh_files ''";
            case FOLDER -> "_nemosh_folders";
            case BACKEND -> "_nemosh_backends";
            case SESSION -> "_nemosh_sessions";
            case LINE -> words(Arrays.stream(BuiltIn.values()).map(BuiltIn::word).toList());
            case WORD, NOTHING -> choices.isEmpty() ? ":" : words(choices);
        };
    }

    private static String words(List<String> words) {
        return "_nemosh_words < <(printf '%s\\n' " + String.join(" ", words) + ")";
    }
}
