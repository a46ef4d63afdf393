import { readFileSync } from 'node:fs';
import { LogicalText } from '../../server/src/dockerfile/model/logical-text';
import { parseShell } from '../../server/src/dockerfile/model/shell';

interface Command {
  /** `--env`, `-e` → whether a value follows. */
  readonly flags: ReadonlyMap<string, boolean>;
}

/** Every docker command with its flags; the first two columns name it, the last lists `--flag/-f=` (`=`: takes a value). */
export const commands: Map<string, Command> = new Map(
  readFileSync('docs-content/reference/cli/commands.tsv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', , , flags = ''] = line.split('\t');
      return [name, { flags: new Map(flags.split(' ').filter(Boolean).flatMap(namesOf)) }];
    }),
);

/** `docker build` is Buildx wherever the plug-in is there. */
for (const name of ['docker build', 'docker builder build', 'docker image build']) {
  const flags = [...(commands.get('docker buildx build')?.flags ?? []), ...(commands.get(name)?.flags ?? [])];
  commands.set(name, { flags: new Map(flags) });
}

function namesOf(flag: string): [string, boolean][] {
  const [, names = '', sign] = /^([^=(]+)(=?)/.exec(flag) ?? [];
  return names.split('/').map((name) => [name, sign === '=']);
}

/** Commands whose operands are the command line of something else. */
const wrappers = new Set([
  'docker run',
  'docker exec',
  'docker create',
  'docker top',
  'docker service create',
  'docker compose run',
  'docker compose exec',
]);
/** Plug-ins, and a command of every program that is made with Cobra, that are not in the table. */
const plugins =
  /^docker (?:scout|desktop|model|mcp|init|debug|sbom|extension|pass|offload|sandbox|agent|ai|app|completion)\b/;

/** What is wrong with a command line that begins with `docker`; nothing where all of it is known. */
export function problemOf(words: readonly string[]): string | undefined {
  if (plugins.test(words.join(' '))) return undefined;
  let name = 'docker';
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? '';
    const command = commands.get(name);
    if (word === '--') return undefined;
    if (word.startsWith('-') && word !== '-') {
      const takesValue = takesValueOf(word, command);
      if (takesValue === undefined) return `${name} has no flag ${word}`;
      if (takesValue) i++;
    } else if (commands.has(`${name} ${word}`)) name = `${name} ${word}`;
    else if ([...commands.keys()].some((each) => each.startsWith(`${name} `)) && !command?.flags.size) {
      return /^[<[$…]/.test(word) ? undefined : `there is no command ${name} ${word}`;
    } else if (wrappers.has(name.replace('docker container ', 'docker '))) return undefined;
    else if (name === 'docker' || name === 'docker compose') return `there is no command ${name} ${word}`;
  }
  return undefined;
}

/** Whether the next word is the value of a flag; `undefined` where there is no such flag. */
function takesValueOf(word: string, command: Command | undefined): boolean | undefined {
  const [flag = '', value] = word.split('=', 2);
  if (flag === '--help' || flag === '-h') return false;
  const known = command?.flags.get(flag);
  if (known !== undefined) return known && value === undefined;
  if (flag.startsWith('--')) return undefined;
  const letters = [...flag.slice(1)];
  for (const [index, letter] of letters.entries()) {
    const takesValue = command?.flags.get(`-${letter}`);
    if (takesValue === undefined) return undefined;
    if (takesValue) return index === letters.length - 1 && value === undefined;
  }
  return false;
}

/** The words of every `docker` command of a script, behind `sudo` and in substitutions too. */
export function dockerLines(script: string): readonly (readonly string[])[] {
  const lines = script.replace(/\\\n/g, ' ').split('\n');
  const found = lines.flatMap(
    (line) => parseShell(LogicalText.of(line, { start: 0, end: line.length }, '\\')).commands,
  );
  return found.flatMap(({ name, args }) => {
    const words = [name, ...args].map(({ value }) => value);
    const at = words.indexOf('docker');
    return at === 0 || (at === 1 && name.value === 'sudo') ? [words.slice(at)] : [];
  });
}
