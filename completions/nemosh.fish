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
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -k \
    -a '(__fish_complete_suffix .nemo)'
complete -c nemosh -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l port -x
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l data -x -a '(__fish_complete_directories)'
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l private
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l credits -x
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l rate-limit
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l dialect -x -a 'typed adk'
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l render-shape -x -a 'flat nested'
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l fault -x
complete -c nemosh -n '__fish_seen_subcommand_from serve' -l allow-private
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s b -l backend -x -a 'cloud embedded' -d 'cloud, embedded, or the URL of a compatible server'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s s -l session -x -a 'last new (__nemosh_sessions)' -d 'the session to work in: an id, a name, last, new'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l lang -x -a 'en zh-CN ja de es fr pt' -d 'language sent when a session is made'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s o -l output -x -a 'text json' -d 'text, or one JSON object a line'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s n -l dry-run -d 'shows where each line would go, contacts nobody'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l continue -d 'skips lines that an earlier run has finished'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l max-credits -x -d 'stops before more credits are used'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s k -l keep-going -d 'goes on after a line that failed'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s y -l yes -d 'never asks; takes each questions default'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s q -l quiet -d 'no progress and no notices'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l color -x -a 'auto always never' -d 'when to use colour'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l plain -d 'nothing redrawn, words for symbols'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s v -x -d 'sets a script variable'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s c -x -d 'runs the line, then exits'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l skill -r -F -d 'takes the attribution headers from this file'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l config -r -F -d 'another configuration file'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l log -r -F -d 'writes a debug log'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -l record -r -F -d 'writes the conversation with the backend to a file'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s h -l help -d 'shows the options'
complete -c nemosh -n 'not __fish_seen_subcommand_from serve completion' -s V -l version -d 'shows the version'
