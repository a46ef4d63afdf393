import { version } from '../../../package.json';
import { type Command, type CommandSpec, commands, describeOption } from './commands';

const widest = 110;

/** What `docker-wiki --help` prints. */
export function overview(): string {
  const rows = Object.entries(commands).map(([name, { operands, about }]) => {
    return { usage: `docker-wiki ${name} ${operands.replace(' | -', '')}`.trimEnd(), about };
  });
  const width = Math.max(...rows.map(({ usage }) => usage.length));
  const usages = rows.map(({ usage, about }) => `  ${usage.padEnd(width)}  ${about}\n`);
  return `docker-wiki ${version}

${usages.join('')}
"docker-wiki COMMAND --help" shows the options of a command.
${commands.format.exits}
`;
}

/** What `docker-wiki COMMAND --help` prints. */
export function helpOf(name: Command): string {
  const { operands, notes, options, exits }: CommandSpec = commands[name];
  const entries = Object.entries(options).map(([option, spec]) => {
    const left = `--${option}${spec.value ? ` ${spec.value}` : ''}`;
    return { left, right: describeOption(spec) };
  });
  const width = Math.max(0, ...entries.map(({ left }) => left.length)) + 3;
  const usage = ['docker-wiki', name, ...(entries.length > 0 ? ['[options]'] : []), operands].join(' ').trimEnd();
  const indent = ' '.repeat(width + 2);
  const blocks = [
    usage,
    notes.map((line) => `  ${line}`).join('\n'),
    entries
      .map(({ left, right }) => `  ${left.padEnd(width)}${wrap(right, widest - width).join(`\n${indent}`)}`)
      .join('\n'),
    wrap(exits, widest).join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
