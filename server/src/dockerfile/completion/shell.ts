import type { CompletionProposal } from '../../analysis/feature-types';
import { usesPosixShell } from '../model/platform';
import type { ShellWord } from '../model/shell';
import { baseFamily } from '../packages/base-family';
import { type CommandLine, commandLines } from '../shell-words';
import { jsonAt } from './json-form';
import { type Choice, propose, type Slot } from './slot';

/** Package managers of a distribution: what a RUN on it most likely begins with. */
const managers: Readonly<Record<string, string>> = {
  alpine: 'apk',
  arch: 'pacman',
  debian: 'apt-get',
  rpm: 'dnf',
  suse: 'zypper',
};

/** Commands, their sub-commands and flags in a shell line or an exec form; the words are those that have a card. */
export function shellProposals(slot: Slot): readonly CompletionProposal[] {
  const line = commandAt(slot);
  if (!line) return [];
  if (line.words.length === 0) return propose(slot, line.raw, commandChoices(slot, line.raw));
  const [name, ...args] = line.words.map(shellWord);
  const command =
    name && commandLines({ name, args, span: name.span, depth: 0, separator: undefined, answers: null }).at(-1);
  return command ? propose(slot, line.raw, wordChoices(slot, command, line.raw)) : [];
}

interface UnfinishedCommand {
  /** The words before the cursor's. */
  readonly words: readonly string[];
  /** What is written of the word at the cursor. */
  readonly raw: string;
}

function commandAt({ instruction, rest }: Slot): UnfinishedCommand | undefined {
  const { kind } = instruction;
  if (kind !== 'run' && kind !== 'cmd' && kind !== 'entrypoint' && kind !== 'healthcheck') return undefined;
  let text = rest;
  if (kind === 'healthcheck') {
    const [cmd] = /^CMD\s+/i.exec(text) ?? [];
    if (!cmd) return undefined;
    text = text.slice(cmd.length);
  }
  if (text.startsWith('[')) {
    const json = jsonAt(text);
    return json && { words: json.elements, raw: json.typed };
  }
  return usesPosixShell(instruction) ? lastCommand(text) : undefined;
}

const startsCommand = /^(?:then|do|else|elif|if|while|until|!|\{|time)$/;

/** The command that a shell line ends in; `undefined` inside quotes, comments and redirections. */
function lastCommand(text: string): UnfinishedCommand | undefined {
  let words: string[] = [];
  let value = '';
  let start = -1;
  let isTarget = false;
  const finish = () => {
    const isBefore = words.length === 0 && (startsCommand.test(value) || /^[A-Za-z_]\w*=/.test(value));
    if (start >= 0 && !isBefore && !isTarget) words.push(value);
    if (start >= 0) isTarget = false;
    value = '';
    start = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '"' || char === "'") {
      if (start < 0) start = i;
      const end = endOfQuote(text, i);
      if (end === undefined) return undefined;
      value += text.slice(i + 1, end);
      i = end;
    } else if (/\s/.test(char)) {
      finish();
      if (char === '\n') words = [];
    } else if (char === '#' && start < 0) {
      const end = text.indexOf('\n', i);
      if (end < 0) return undefined;
      i = end;
      words = [];
    } else if (char === '<' || char === '>') {
      if (/^\d+$/.test(value)) start = -1;
      finish();
      isTarget = true;
    } else if (char === '&' && /[<>]/.test(text[i - 1] ?? '')) {
      start = i;
    } else if (/[;|&()`]/.test(char)) {
      finish();
      words = [];
      isTarget = false;
    } else {
      if (start < 0) start = i;
      if (char === '\\') i++;
      value += text[i] ?? '';
    }
  }
  if (isTarget) return undefined;
  return { words, raw: start < 0 ? '' : text.slice(start) };
}

function endOfQuote(text: string, from: number): number | undefined {
  const quote = text[from];
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote === '"') i++;
    else if (text[i] === quote) return i;
  }
  return undefined;
}

/** Nothing before the first letter but the package manager of the base image. */
function commandChoices({ context, instruction }: Slot, raw: string): readonly Choice[] {
  const manager = managers[(instruction.stage && baseFamily(instruction.stage)) ?? ''];
  if (raw === '') {
    return manager && instruction.kind === 'run'
      ? [{ label: manager, kind: 'keyword', key: `shell/${manager}`, rank: 0 }]
      : [];
  }
  if (!/^[a-z]/.test(raw)) return [];
  return context
    .keysBelow('shell/')
    .filter((name) => name.startsWith(raw.charAt(0)) && /^[a-z][\w.+-]*$/.test(name))
    .map((label) => ({ label, kind: 'keyword', key: `shell/${label}`, rank: label === manager ? 0 : 1 }));
}

function wordChoices(slot: Slot, line: CommandLine, raw: string): readonly Choice[] {
  const { keysBelow } = slot.context;
  if (line.args.some(({ value }) => value === '--')) return [];
  const name = [line.name, ...line.otherNames].find((candidate) => keysBelow(`shell/${candidate}/`).length > 0);
  if (name === undefined) return [];
  const own = `shell/${name}/`;
  const previous = line.args.at(-1)?.value ?? '';
  if (name === 'set' && /^[-+].*o$/.test(previous)) return plainWords(keysBelow(own), own);
  const sub = line.args.find(({ value }) => !value.startsWith('-') && keysBelow(own).includes(value))?.value;
  if (sub === undefined) {
    if (raw.startsWith('-')) return flags(keysBelow(own), own, line, 1);
    const isFirst = line.args.every(({ value }) => value.startsWith('-'));
    return isFirst && name !== 'set' ? plainWords(keysBelow(own), own) : [];
  }
  const below = `${own}${sub}/`;
  const isBehindSub = previous === sub;
  if (raw.startsWith('-') || (raw === '' && isBehindSub)) {
    const ofSub = flags(keysBelow(below), below, line, 1);
    const known = new Set(ofSub.map(({ label }) => label));
    const ofAll = flags(keysBelow(own), own, line, 2).filter(({ label }) => !known.has(label));
    const words = raw === '' ? plainWords(keysBelow(below), below) : [];
    return [...words, ...ofSub, ...ofAll];
  }
  return isBehindSub ? plainWords(keysBelow(below), below) : [];
}

function plainWords(words: readonly string[], prefix: string): readonly Choice[] {
  return words
    .filter((word) => /^[a-z][a-z0-9.-]*$/.test(word))
    .map((label) => ({ label, kind: 'keyword', key: prefix + label, rank: 0 }));
}

/** Those not given yet; the long ones first, for they explain themselves. */
function flags(words: readonly string[], prefix: string, { args }: CommandLine, rank: number): readonly Choice[] {
  const given = new Set(args.map(({ value }) => value.replace(/=.*$/s, '')));
  return words
    .filter((word) => /^-/.test(word) && word !== '--' && !/\s/.test(word) && !given.has(word.replace(/=.*$/s, '')))
    .map((label) => ({ label, kind: 'flag', key: prefix + label, rank: label.startsWith('--') ? rank : rank + 2 }));
}

function shellWord(value: string): ShellWord {
  return { value, text: value, span: { start: 0, end: 0 }, isLiteral: true };
}
