import type { ShellCommand, ShellWord } from './model/shell';

/** A command line without what only starts it: `sudo`, `env A=1`, `xargs -r`, `python -m`. */
export interface CommandLine {
  /** Without its folder. */
  readonly name: string;
  /** Other names under which it may be known, the nearest first. */
  readonly otherNames: readonly string[];
  readonly nameWord: ShellWord;
  readonly args: readonly ShellWord[];
}

/** Programs that run the rest of their line: their flags with a value, and how many words stand before the command. */
const wrappers: Readonly<Record<string, { readonly valued?: string; readonly operands?: number }>> = {
  command: {},
  'dumb-init': {},
  eatmydata: {},
  env: { valued: 'u C S' },
  exec: { valued: 'a' },
  gosu: { operands: 1 },
  nice: { valued: 'n' },
  nohup: {},
  'su-exec': { operands: 1 },
  sudo: { valued: 'u g h p C D' },
  time: {},
  timeout: { valued: 's k', operands: 1 },
  tini: {},
  xargs: { valued: 'a d E I L n P s' },
};

/** One name for what several programs do alike. */
const aliases: Readonly<Record<string, string>> = {
  '.': 'source',
  '[': 'test',
  ash: 'sh',
  bash: 'sh',
  dash: 'sh',
  microdnf: 'dnf',
  nodejs: 'node',
  pip3: 'pip',
  pwsh: 'powershell',
  python3: 'python',
  yum: 'dnf',
};

/** The wrappers of a command line, outermost first, then the command itself. */
export function commandLines({ name, args }: ShellCommand): readonly CommandLine[] {
  const lines: CommandLine[] = [];
  let words: readonly ShellWord[] = [name, ...args];
  for (;;) {
    const [first, ...rest] = words;
    if (!first) return lines;
    const line = commandLine(first, rest);
    lines.push(line);
    words = runBy(line);
    if (words.length === 0) return lines;
  }
}

function commandLine(nameWord: ShellWord, args: readonly ShellWord[]): CommandLine {
  const name = nameWord.value.replace(/^.*\//, '') || nameWord.value;
  const plain = name.replace(/(?<=[a-z])-?\d[\d.]*$/, '');
  const otherNames = [aliases[name], plain, aliases[plain]].filter((other) => other !== undefined && other !== name);
  return { name, otherNames: [...new Set(otherNames)].filter((other) => other !== undefined), nameWord, args };
}

function runBy({ name, otherNames, args }: CommandLine): readonly ShellWord[] {
  const isPython = name === 'python' || otherNames.includes('python');
  if (isPython) {
    const module = args.findIndex(({ value }) => value === '-m');
    const isFirst = args.slice(0, module).every(({ value }) => value.startsWith('-'));
    return module >= 0 && isFirst ? args.slice(module + 1) : [];
  }
  const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
  if (!wrapper) return [];
  const valued = new Set((wrapper.valued ?? '').split(' '));
  let operands = wrapper.operands ?? 0;
  for (let i = 0; i < args.length; i++) {
    const value = args[i]?.value ?? '';
    if (value === '--') return args.slice(i + 1);
    if (/^-./.test(value)) {
      if (value.length === 2 && valued.has(value.charAt(1))) i++;
    } else if (!/^[A-Za-z_]\w*=/.test(value) && operands-- <= 0) return args.slice(i);
  }
  return [];
}
