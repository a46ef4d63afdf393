import { type CommandSpec, commands, describeOption, type OptionSpec } from '../commands';

/** Commands for fish, a line each. */
export function fishCompletion(): string {
  const entries: readonly (readonly [string, CommandSpec])[] = Object.entries(commands);
  return [
    '# fish completion of docker-wiki',
    'complete -c docker-wiki -f',
    ...entries.map(([name, { about }]) => `${line('__fish_use_subcommand')} -a ${name} -d ${quoted(about)}`),
    ...entries.flatMap(([name, spec]) => commandLines(name, spec)),
    '',
  ].join('\n');
}

function commandLines(name: string, { options, completes }: CommandSpec): readonly string[] {
  const begin = line(`__fish_seen_subcommand_from ${name}`);
  const operands =
    completes === 'paths'
      ? [`${begin} -F`]
      : completes === 'nothing'
        ? []
        : [`${begin} -a ${quoted(completes.join(' '))}`];
  return [...operands, ...Object.entries(options).map(([option, spec]) => `${begin} ${optionPart(option, spec)}`)];
}

function optionPart(name: string, option: OptionSpec): string {
  const { type, choices, isFile } = option;
  const value = type === 'boolean' ? '' : choices ? ` -x -a ${quoted(choices.join(' '))}` : isFile ? ' -r -F' : ' -x';
  return `-l ${name}${value} -d ${quoted(describeOption(option))}`;
}

function line(condition: string): string {
  return `complete -c docker-wiki -n ${quoted(condition)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
