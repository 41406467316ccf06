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
        else if string match -qr -- '^(-b|--backend|-s|--session|--lang|-o|--output|--max-credits|--color|-v|-c|--skill|--config|--log|--record)$' $word
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
    printf '%s\t%s\n' last 'the last one used' new 'a new one'
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
    printf '%s\n' cloud embedded
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
complete -c nemosh -n 'test (count (commandline -opc)) = 1' -a serve -d 'runs the studio as a server'
complete -c nemosh -n 'test (count (commandline -opc)) = 1' -a completion -d 'prints a completion script'
complete -c nemosh -n '__nemosh_in begin' -a '(__nemosh_scripts)'
complete -c nemosh -n '__nemosh_in script' -F
complete -c nemosh -n '__nemosh_in completion; and test (count (commandline -opc)) = 2' -a 'bash zsh fish'
complete -c nemosh -n '__nemosh_in serve' -l port -x -d '8787; 0 picks a free one'
complete -c nemosh -n '__nemosh_in serve' -l data -x -a '(__fish_complete_directories)' -d 'where everything is kept'
complete -c nemosh -n '__nemosh_in serve' -l private -d 'tokens only for clients that send the printed key'
complete -c nemosh -n '__nemosh_in serve' -l credits -x -d 'credits of a new user; prompts cost'
complete -c nemosh -n '__nemosh_in serve' -l rate-limit -d 'one token a client'
complete -c nemosh -n '__nemosh_in serve' -l dialect -x -a 'typed adk' -d 'how replies are streamed'
complete -c nemosh -n '__nemosh_in serve' -l render-shape -x -a 'flat nested' -d 'how render jobs are told'
complete -c nemosh -n '__nemosh_in serve' -l fault -x -a 'list token-expired rate-limited session-lost html-error wrong-shape server-error silent-edits gui-words noise-tail error-frame malformed-error cut-stream stall-stream heartbeats-only odd-heartbeats split-bytes odd-framing export-blocked render-fails-once render-fails slow-render url-forbidden html-download cut-download no-range changing-etag' -d 'rehearses a failure; list names them'
complete -c nemosh -n '__nemosh_in serve' -l allow-private -d 'may fetch URLs from private addresses'
complete -c nemosh -n '__nemosh_in serve' -l help -d 'shows the options'
complete -c nemosh -n '__nemosh_in begin' -s b -l backend -x -a '(__nemosh_backends)' -d 'cloud, embedded, or the URL of a compatible server'
complete -c nemosh -n '__nemosh_in begin' -s s -l session -x -k -a '(__nemosh_sessions)' -d 'the session to work in: an id, a name, last, new'
complete -c nemosh -n '__nemosh_in begin' -l lang -x -a 'en zh-CN ja de es fr pt' -d 'language sent when a session is made'
complete -c nemosh -n '__nemosh_in begin' -s o -l output -x -a 'text json' -d 'text, or one JSON object a line'
complete -c nemosh -n '__nemosh_in begin' -s n -l dry-run -d 'shows where each line would go, contacts nobody'
complete -c nemosh -n '__nemosh_in begin' -l continue -d 'skips lines that an earlier run has finished'
complete -c nemosh -n '__nemosh_in begin' -l max-credits -x -d 'stops before more credits are used'
complete -c nemosh -n '__nemosh_in begin' -s k -l keep-going -d 'goes on after a line that failed'
complete -c nemosh -n '__nemosh_in begin' -s y -l yes -d 'never asks; takes each questions default'
complete -c nemosh -n '__nemosh_in begin' -s q -l quiet -d 'no progress and no notices'
complete -c nemosh -n '__nemosh_in begin' -l color -x -a 'auto always never' -d 'when to use colour'
complete -c nemosh -n '__nemosh_in begin' -l plain -d 'nothing redrawn, words for symbols'
complete -c nemosh -n '__nemosh_in begin' -s v -x -d 'sets a script variable'
complete -c nemosh -n '__nemosh_in begin' -s c -x -a 'upload tracks versions assets preview ask export jobs open credits session state auth connect run set config history help clear exit' -d 'runs the line, then exits'
complete -c nemosh -n '__nemosh_in begin' -l skill -r -F -d 'takes the attribution headers from this file'
complete -c nemosh -n '__nemosh_in begin' -l config -r -F -d 'another configuration file'
complete -c nemosh -n '__nemosh_in begin' -l log -r -F -d 'writes a debug log'
complete -c nemosh -n '__nemosh_in begin' -l record -r -F -d 'writes the conversation with the backend to a file'
complete -c nemosh -n '__nemosh_in begin' -s h -l help -d 'shows the options'
complete -c nemosh -n '__nemosh_in begin' -s V -l version -d 'shows the version'
