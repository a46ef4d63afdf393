import { type CommandSpec, commands, type OptionSpec } from '../commands';

/** A function for bash that needs no library of completions. */
export function bashCompletion(): string {
  const names = Object.keys(commands);
  return `# bash completion of docker-wiki
_docker_wiki() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...names, '--help', '--version'].join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${Object.entries(commands).map(commandCase).join('\n')}
  esac
}
complete -o filenames -o bashdefault -F _docker_wiki docker-wiki
`;
}

function commandCase([name, { options, completes }]: readonly [string, CommandSpec]): string {
  const flags = [...Object.keys(options).map((option) => `--${option}`), '--help'];
  const operands = completes === 'paths' ? files : completes === 'nothing' ? ':' : `COMPREPLY=(${words(completes)})`;
  const values = Object.entries(options).flatMap(([option, spec]) => {
    const reply = valueReply(spec);
    return reply ? [`        --${option}) ${reply}; return ;;`] : [];
  });
  return [
    `    ${name})`,
    ...(values.length > 0 ? ['      case "$before" in', ...values, '      esac'] : []),
    `      case "$word" in`,
    `        -*) COMPREPLY=(${words(flags)}) ;;`,
    `        *) ${operands} ;;`,
    '      esac ;;',
  ].join('\n');
}

const files = 'COMPREPLY=($(compgen -f -- "$word"))';

function valueReply({ type, choices, isFile }: OptionSpec): string | undefined {
  if (type === 'boolean') return undefined;
  if (choices) return `COMPREPLY=(${words(choices)})`;
  return isFile ? files : ':';
}

function words(list: readonly string[]): string {
  return `$(compgen -W '${list.join(' ')}' -- "$word")`;
}
