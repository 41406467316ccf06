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
    local IFS=$'\n'
    COMPREPLY+=($(compgen -d -- "$cur"))
}
_nemosh_backends() {
    if [[ $cur == replay:* ]]; then
        _nemosh_files '' replay:
        return
    fi
    compopt -o nospace 2>/dev/null
    _nemosh_words < <(printf '%s\n' cloud embedded replay:; "$program" completion backends 2>/dev/null)
    # One that is whole ends with a blank, as no blank is put behind any of them.
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} != *: ]]; then
        COMPREPLY=("${COMPREPLY[0]} ")
    fi
}
_nemosh_sessions() {
    _nemosh_words < <(printf '%s\n' last new
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
            -b|--backend|-s|--session|--lang|-o|--output|--max-credits|--color|-v|-c|--skill|--config|--log|--record) prev='' ;;
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
        completion) ((${#words[@]} == 3)) && _nemosh_words < <(printf '%s\n' bash zsh fish) ;;
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
        -b|--backend) _nemosh_backends ;;
        -s|--session) _nemosh_sessions ;;
        --lang) _nemosh_words < <(printf '%s\n' en zh-CN ja de es fr pt) ;;
        -o|--output) _nemosh_words < <(printf '%s\n' text json) ;;
        --max-credits) : ;;
        --color) _nemosh_words < <(printf '%s\n' auto always never) ;;
        -v) : ;;
        -c) _nemosh_words < <(printf '%s\n' upload tracks versions assets preview ask export jobs open credits session state auth connect run set config history help clear exit) ;;
        --skill) _nemosh_files '' ;;
        --config) _nemosh_files '' ;;
        --log) _nemosh_files '' ;;
        --record) _nemosh_files '' ;;
        *)
            [[ -n $whole ]] && return
            if [[ $cur == -* ]]; then
                _nemosh_words < <(printf '%s\n' -b --backend -s --session --lang -o --output -n --dry-run --continue --max-credits -k --keep-going -y --yes -q --quiet --color --plain -v -c --skill --config --log --record -h --help -V --version)
                return
            fi
            _nemosh_files .nemo
            ((${#words[@]} == 2)) && _nemosh_words < <(printf '%s\n' serve completion)
            ;;
    esac
    _nemosh_whole
}
_nemosh_serve() {
    local before=$1 whole=''
    if [[ $cur == --*=* ]]; then
        before=${cur%%=*}
        whole=$before=
        cur=${cur#*=}
    fi
    case $before in
        --port) : ;;
        --data) _nemosh_folders ;;
        --credits) : ;;
        --dialect) _nemosh_words < <(printf '%s\n' typed adk) ;;
        --render-shape) _nemosh_words < <(printf '%s\n' flat nested) ;;
        --fault) _nemosh_words < <(printf '%s\n' list token-expired rate-limited session-lost html-error wrong-shape server-error silent-edits gui-words noise-tail error-frame malformed-error cut-stream stall-stream heartbeats-only odd-heartbeats split-bytes odd-framing export-blocked render-fails-once render-fails slow-render url-forbidden html-download cut-download no-range changing-etag) ;;
        *) [[ -z $whole ]] && _nemosh_words < <(printf '%s\n' --port --data --private --credits --rate-limit --dialect --render-shape --fault --allow-private --help) ;;
    esac
    _nemosh_whole
}
_nemosh_whole() {
    local i
    for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
        COMPREPLY[i]=$whole${COMPREPLY[i]}
    done
    cur=$whole$cur
}
complete -F _nemosh nemosh
