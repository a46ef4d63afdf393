import { type CommandSpec, commands, describeOption, type OptionSpec } from '../commands';

/** A function for zsh's own system of completions. */
export function zshCompletion(): string {
  const entries: readonly (readonly [string, CommandSpec])[] = Object.entries(commands);
  return `#compdef docker-wiki
# zsh completion of docker-wiki
_docker_wiki() {
  local -a commands
  commands=(
${entries.map(([name, { about }]) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${entries.map(commandCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = _docker_wiki ]; then _docker_wiki "$@"; else compdef _docker_wiki docker-wiki; fi
`;
}

function commandCase([name, { options, completes }]: readonly [string, CommandSpec]): string {
  const operand =
    completes === 'paths'
      ? ["'*:path:_files'"]
      : completes === 'nothing'
        ? []
        : [quoted(`1:${name}:(${completes.join(' ')})`)];
  const specs = [...Object.entries(options).map(optionSpec), "'--help[show the options]'", ...operand];
  return `    ${name})\n      _arguments \\\n        ${specs.join(' \\\n        ')} ;;`;
}

function optionSpec([name, option]: readonly [string, OptionSpec]): string {
  const text = describeOption(option).replace(/[[\]:\\]/g, (letter) => `\\${letter}`);
  const repeat = option.multiple ? '*' : '';
  if (option.type === 'boolean') return quoted(`${repeat}--${name}[${text}]`);
  const value = option.choices ? `(${option.choices.join(' ')})` : option.isFile ? '_files' : ' ';
  return quoted(`${repeat}--${name}=[${text}]:${option.value ?? 'value'}:${value}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
