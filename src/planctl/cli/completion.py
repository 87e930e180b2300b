"""`planctl completion`: the script that lets a shell offer commands, options and ids."""

import click

from planctl.errors import WrongUsage

SHELLS = ("bash", "zsh", "fish")
ADD = {
    "bash": ("~/.bashrc", 'eval "$(planctl completion bash)"'),
    "zsh": ("~/.zshrc, below compinit", 'eval "$(planctl completion zsh)"'),
    "fish": ("~/.config/fish/config.fish", "planctl completion fish | source"),
}
"""For each shell the file of a person's own settings, and the one line to add to it."""

# Click's own script for bash drops the texts, its script for fish cuts them at a comma.
BASH = r"""_planctl_completion() {
    local kind value text at
    local -a values=() texts=()
    COMPREPLY=()
    while IFS= read -r kind && IFS= read -r value && IFS= read -r text; do
        case $kind in
            dir) compopt -o dirnames 2>/dev/null ;;
            file) compopt -o default 2>/dev/null ;;
            plain) values+=("$value"); texts+=("$text") ;;
        esac
    done < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \
        _PLANCTL_COMPLETE=zsh_complete "$1" 2>/dev/null)
    for at in "${!values[@]}"; do
        # Only a list on the screen has texts: what is put on the command line has none.
        if [[ ${#values[@]} -gt 1 && ( $COMP_TYPE == 63 || $COMP_TYPE == 33 ) && ${texts[at]} != _ ]]
        then
            COMPREPLY+=("${values[at]}  ${texts[at]}")
        elif [[ ${values[at]} == *" "* ]]; then
            COMPREPLY+=("$(printf '%q' "${values[at]}")")
        else
            COMPREPLY+=("${values[at]}")
        fi
    done
}
complete -o nosort -F _planctl_completion planctl 2>/dev/null ||
    complete -F _planctl_completion planctl
"""
FISH = r"""function _planctl_completion
    for line in (env _PLANCTL_COMPLETE=fish_complete COMP_WORDS=(commandline -cp) \
            COMP_CWORD=(commandline -t) planctl 2>/dev/null)
        set -l parts (string split -m 1 "," -- $line)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                echo $parts[2]
        end
    end
end
complete --no-files --command planctl --arguments "(_planctl_completion)"
"""


@click.command("completion")
@click.argument("shell", metavar="bash|zsh|fish", shell_complete=lambda *_: list(SHELLS))
def command(shell: str) -> None:
    """Completion for your shell: commands, options, leads, and ids with their text.

    Prints a script. Nothing is written to your settings: add the one line yourself.

    \b
    Examples:
      eval "$(planctl completion bash)"      in ~/.bashrc
      eval "$(planctl completion zsh)"       in ~/.zshrc, below compinit
      planctl completion fish | source       in ~/.config/fish/config.fish
    """
    sought = shell.casefold().rpartition("/")[2]
    if sought not in SHELLS:
        from planctl.rules.nearest import did_you_mean

        there = f"There are: {', '.join(SHELLS)}."
        raise WrongUsage(
            f'there is no completion for "{shell}"', did_you_mean(sought, SHELLS, there)
        )
    file, line = ADD[sought]
    click.echo(f"# Add this line to {file}:\n#   {line}\n")
    click.echo(_script(sought), nl=False)


def _script(shell: str) -> str:
    if shell == "bash":
        return BASH
    if shell == "fish":
        return FISH
    from click.shell_completion import ZshComplete

    from planctl.cli.main import group

    # A prompt is no place for complaints: what planctl says there is dropped.
    script = ZshComplete(group, {}, "planctl", "_PLANCTL_COMPLETE").source() + "\n"
    asks = "_PLANCTL_COMPLETE=zsh_complete planctl"
    return script.replace(f"{asks})", f"{asks} 2>/dev/null)")
