package dev.nemosh.line;

import dev.nemosh.line.ProgramOption.Takes;
import dev.nemosh.text.Messages;
import java.util.List;

/**
 * Writes the completion scripts of bash, zsh and fish for the process's own command line. Sessions are asked of the
 * program itself when they are needed: {@code nemosh completion sessions -b BACKEND} prints one a line (the value, a
 * tab, a description) from what is kept on disk.
 */
public final class CompletionScript {
    private static final List<String> SERVE = List.of(
            "--port", "--data", "--private", "--credits", "--rate-limit", "--dialect", "--render-shape", "--fault",
            "--allow-private");
    private static final String SHELLS = "bash zsh fish";

    private final Messages messages;

    public CompletionScript(Messages messages) {
        this.messages = messages;
    }

    /** The script for bash. */
    public String bash() {
        StringBuilder script = new StringBuilder("""
                # bash completion for nemosh
                _nemosh_sessions() {
                    local i backend=()
                    for ((i = 1; i < COMP_CWORD; i++)); do
                        case ${COMP_WORDS[i]} in -b|--backend) backend=(-b "${COMP_WORDS[i + 1]}") ;; esac
                    done
                    nemosh completion sessions "${backend[@]}" 2>/dev/null | cut -f1
                }
                # Names are quoted and never expanded, whatever is in them.
                _nemosh_offer() {
                    local name
                    while IFS= read -r name; do
                        [[ $name == "$1"* ]] && COMPREPLY+=("$(printf %q "$name")")
                    done
                }
                _nemosh() {
                    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} IFS=$'\\n'
                    COMPREPLY=()
                    if [[ $cur == = ]]; then
                        cur=
                    elif [[ $prev == = ]]; then
                        prev=${COMP_WORDS[COMP_CWORD - 2]}
                    fi
                    case $prev in
                """);
        for (ProgramOption option : ProgramOption.values()) {
            if (option.takes() != Takes.NOTHING) {
                script.append("        ").append(String.join("|", option.names())).append(") ")
                        .append(bashValue(option)).append("; return ;;\n");
            }
        }
        script.append("        --dialect) COMPREPLY=($(compgen -W $'typed\\nadk' -- \"$cur\")); return ;;\n")
                .append("        --render-shape) COMPREPLY=($(compgen -W $'flat\\nnested' -- \"$cur\")); return ;;\n")
                .append("        --data) compopt -o filenames; COMPREPLY=($(compgen -d -- \"$cur\")); return ;;\n")
                .append("    esac\n    case ${COMP_WORDS[1]} in\n")
                .append("        serve) COMPREPLY=($(compgen -W $'").append(String.join("\\n", SERVE))
                .append("' -- \"$cur\")); return ;;\n")
                .append("        completion) COMPREPLY=($(compgen -W $'").append(SHELLS.replace(" ", "\\n"))
                .append("' -- \"$cur\")); return ;;\n    esac\n")
                .append("    if [[ $cur == -* ]]; then\n        COMPREPLY=($(compgen -W $'");
        for (ProgramOption option : ProgramOption.values()) {
            script.append(String.join("\\n", option.names())).append("\\n");
        }
        return script.append("""
                ' -- "$cur"))
                        return
                    fi
                    compopt -o filenames
                    COMPREPLY=($(compgen -f -X '!*.nemo' -- "$cur") $(compgen -d -- "$cur"))
                    if ((COMP_CWORD == 1)); then
                        COMPREPLY+=($(compgen -W $'serve\\ncompletion' -- "$cur"))
                    fi
                }
                complete -F _nemosh nemosh
                """).toString();
    }

    private static String bashValue(ProgramOption option) {
        String words = String.join("\\n", option.choices());
        return switch (option.takes()) {
            case FILE -> "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\"))";
            case SESSION -> "_nemosh_offer \"$cur\" < <(printf '" + words + "\\n'; _nemosh_sessions)";
            default -> words.isEmpty() ? ":" : "COMPREPLY=($(compgen -W $'" + words + "' -- \"$cur\"))";
        };
    }

    /** The script for zsh. */
    public String zsh() {
        StringBuilder script = new StringBuilder("""
                #compdef nemosh
                _nemosh_sessions() {
                    local backend=${opt_args[-b]:-${opt_args[--backend]}}
                    local -a found
                    found=('last:the last one used' 'new:a new one')
                    found+=(${${(f)"$(nemosh completion sessions ${backend:+-b} $backend 2>/dev/null)"}/$'\\t'/:})
                    _describe session found
                }
                _nemosh() {
                    case $words[2] in
                        completion) _arguments '2:shell:(bash zsh fish)'; return ;;
                        serve) _arguments '1:command:'\s""");
        for (String option : SERVE) {
            String value = switch (option) {
                case "--data" -> "=:folder:_directories";
                case "--dialect" -> "=:dialect:(typed adk)";
                case "--render-shape" -> "=:shape:(flat nested)";
                case "--port", "--credits", "--fault" -> "=:value:";
                default -> "";
            };
            script.append(" '").append(option).append(value).append("'");
        }
        script.append("; return ;;\n    esac\n    _arguments -s");
        for (ProgramOption option : ProgramOption.values()) {
            for (String name : option.names()) {
                script.append(" \\\n        ").append(zshOption(option, name));
            }
        }
        return script.append(" \\\n        '1:script:_alternative \"files:script:_files -g \\\"*.nemo\\\"\"")
                .append(" \"commands:command:(serve completion)\"' \\\n        '*:argument:_files'\n}\n")
                .append("_nemosh \"$@\"\n").toString();
    }

    private String zshOption(ProgramOption option, String name) {
        String text = messages.text(option.key()).toString().replaceAll("[\\[\\]:']", "");
        boolean several = option == ProgramOption.VARIABLE || option == ProgramOption.LINE;
        String mark = option.takes() == Takes.NOTHING ? "" : name.startsWith("--") ? "=" : "+";
        String value = switch (option.takes()) {
            case NOTHING -> "";
            case FILE -> ":file:_files";
            case SESSION -> ":session:_nemosh_sessions";
            case WORD -> ":value:" + (option.choices().isEmpty() ? "" : "(" + String.join(" ", option.choices()) + ")");
        };
        return "'" + (several ? "*" : "") + name + mark + "[" + text + "]" + value + "'";
    }

    /** The script for fish. */
    public String fish() {
        StringBuilder script = new StringBuilder("""
                # fish completion for nemosh
                function __nemosh_sessions
                    set -l words (commandline -opc)
                    set -l at (contains -i -- -b $words; or contains -i -- --backend $words)
                    if test -n "$at"
                        nemosh completion sessions -b $words[(math $at + 1)] 2>/dev/null
                    else
                        nemosh completion sessions 2>/dev/null
                    end
                end
                complete -c nemosh -f
                complete -c nemosh -n __fish_use_subcommand -a serve -d 'runs the studio as a server'
                complete -c nemosh -n __fish_use_subcommand -a completion -d 'prints a completion script'
                complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -k \\
                    -a '(__fish_complete_suffix .nemo)'
                complete -c nemosh -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'
                """);
        for (String option : SERVE) {
            String value = switch (option) {
                case "--data" -> " -x -a '(__fish_complete_directories)'";
                case "--dialect" -> " -x -a 'typed adk'";
                case "--render-shape" -> " -x -a 'flat nested'";
                case "--port", "--credits", "--fault" -> " -x";
                default -> "";
            };
            script.append("complete -c nemosh -n '__fish_seen_subcommand_from serve' -l ").append(option.substring(2))
                    .append(value).append('\n');
        }
        for (ProgramOption option : ProgramOption.values()) {
            script.append("complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion'")
                    .append(option.letter() == ' ' ? "" : " -s " + option.letter())
                    .append(option.longName().isEmpty() ? "" : " -l " + option.longName())
                    .append(fishValue(option))
                    .append(" -d '").append(messages.text(option.key()).toString().replace("'", "")).append("'\n");
        }
        return script.toString();
    }

    private static String fishValue(ProgramOption option) {
        String words = String.join(" ", option.choices());
        return switch (option.takes()) {
            case NOTHING -> "";
            case FILE -> " -r -F";
            case SESSION -> " -x -a '" + words + " (__nemosh_sessions)'";
            case WORD -> words.isEmpty() ? " -x" : " -x -a '" + words + "'";
        };
    }
}
