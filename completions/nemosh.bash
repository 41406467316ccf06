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
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} IFS=$'\n'
    COMPREPLY=()
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $prev in
        -b|--backend) COMPREPLY=($(compgen -W $'cloud\nembedded' -- "$cur")); return ;;
        -s|--session) _nemosh_offer "$cur" < <(printf 'last\nnew\n'; _nemosh_sessions); return ;;
        --lang) COMPREPLY=($(compgen -W $'en\nzh-CN\nja\nde\nes\nfr\npt' -- "$cur")); return ;;
        -o|--output) COMPREPLY=($(compgen -W $'text\njson' -- "$cur")); return ;;
        --max-credits) :; return ;;
        --color) COMPREPLY=($(compgen -W $'auto\nalways\nnever' -- "$cur")); return ;;
        -v) :; return ;;
        -c) :; return ;;
        --skill) compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --config) compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --log) compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --record) compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --dialect) COMPREPLY=($(compgen -W $'typed\nadk' -- "$cur")); return ;;
        --render-shape) COMPREPLY=($(compgen -W $'flat\nnested' -- "$cur")); return ;;
        --data) compopt -o filenames; COMPREPLY=($(compgen -d -- "$cur")); return ;;
    esac
    case ${COMP_WORDS[1]} in
        serve) COMPREPLY=($(compgen -W $'--port\n--data\n--private\n--credits\n--rate-limit\n--dialect\n--render-shape\n--fault\n--allow-private' -- "$cur")); return ;;
        completion) COMPREPLY=($(compgen -W $'bash\nzsh\nfish' -- "$cur")); return ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W $'-b\n--backend\n-s\n--session\n--lang\n-o\n--output\n-n\n--dry-run\n--continue\n--max-credits\n-k\n--keep-going\n-y\n--yes\n-q\n--quiet\n--color\n--plain\n-v\n-c\n--skill\n--config\n--log\n--record\n-h\n--help\n-V\n--version\n' -- "$cur"))
        return
    fi
    compopt -o filenames
    COMPREPLY=($(compgen -f -X '!*.nemo' -- "$cur") $(compgen -d -- "$cur"))
    if ((COMP_CWORD == 1)); then
        COMPREPLY+=($(compgen -W $'serve\ncompletion' -- "$cur"))
    fi
}
complete -F _nemosh nemosh
