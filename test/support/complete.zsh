# Prints what zsh offers for the command line $2 when the completion script $1 has been sourced, one a line.
zmodload zsh/zpty
zpty z zsh -f -i
while zpty -r -t z line; do :; done
zpty -w z "PROMPT=; stty -echo; autoload -Uz compinit; compinit -u -D; source ${(q)1}"
zpty -w z 'zstyle ":completion:*" list-grouped false
compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  local -a hits
  builtin compadd -A hits "$@"
  (( $#hits )) && print -rl -- "@"$^hits
  builtin compadd "$@"
}
finished() { print "@@finished" }
comppostfuncs=(finished)
bindkey "^I" complete-word; setopt noautolist nolistbeep; print "@@"ready'
while zpty -r z line; do [[ $line == *@@ready* ]] && break; done
zpty -w -n z "$2"$'\t'
while zpty -r z line; do
  line=${line//[$'\r\n']/}
  [[ $line == *@@finished* ]] && break
  [[ $line == *@* ]] && print -r -- "${line#*@}"
done
zpty -d z
