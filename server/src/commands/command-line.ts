import type { ShellCommand, ShellWord } from '../dockerfile/model/shell';
import { commandLines } from '../dockerfile/shell-words';
import { type Span, span } from '../text/span';
import { type CliFlag, endsAtFirstOperand, flagsOf, isCommand } from './cli-table';
import { oldCommand, oldFlag } from './old-forms';

/** A piece of a command line that can be explained. `command` is the command as far as it is known there. */
export type Part =
  | { readonly kind: 'command'; readonly span: Span; readonly command: string; readonly isOldCompose?: true }
  | {
      readonly kind: 'flag';
      readonly span: Span;
      readonly command: string;
      readonly flag: string;
      readonly known: CliFlag | undefined;
    }
  | {
      readonly kind: 'value';
      readonly span: Span;
      readonly command: string;
      readonly flag: string;
      readonly text: string;
    }
  | { readonly kind: 'image'; readonly span: Span; readonly text: string };

/** A command line of docker taken apart, and what may stand behind its last word. */
export interface DockerLine {
  readonly parts: readonly Part[];
  readonly command: string;
  readonly next: 'word' | 'value' | 'foreign';
}

/** Programs that hand on a command line, beyond those of any build. */
const runners = new Set(
  'call cross-env doas dotenv if parallel retry shell ssh start start-process unbuffer watch winpty wsl'.split(' '),
);

/** Make and many scripts keep the program's name in a variable. */
const composeVariable = /^\$[({]?DOCKER_COMPOSE[)}]?$/;
const dockerVariable = /^\$[({]?DOCKER[)}]?$/;

const takesImage = /^docker (?:(?:container )?(?:run|create)|(?:image )?pull|service create)$/;

/** Takes a command apart where it is one of docker's, behind `sudo`, `env A=1` and the like too. */
export function dockerLine(command: ShellCommand): DockerLine | undefined {
  const lines = commandLines(command);
  const own = lines.findLast(({ nameWord }) => programOf(nameWord) !== undefined);
  if (own) return takeApart(own.nameWord, own.args);
  const runner = lines.findLast(({ name }) => runners.has(name.toLowerCase()));
  const at = runner?.args.findIndex((word) => programOf(word) !== undefined) ?? -1;
  const program = at < 0 ? undefined : runner?.args[at];
  return program && takeApart(program, runner?.args.slice(at + 1) ?? []);
}

function programOf({ value }: ShellWord): 'docker' | 'compose' | undefined {
  const name = value.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '');
  if (name === 'docker-compose' || composeVariable.test(value)) return 'compose';
  return name === 'docker' || dockerVariable.test(value) ? 'docker' : undefined;
}

function takeApart(program: ShellWord, args: readonly ShellWord[]): DockerLine {
  const isOldCompose = program.value.replace(/\.exe$/i, '').endsWith('docker-compose');
  let command = programOf(program) === 'compose' ? 'docker compose' : 'docker';
  let operands = 0;
  let awaited: string | undefined;
  let isForeign = false;
  let isBehindDashes = false;
  const parts: Part[] = [{ kind: 'command', span: program.span, command, ...(isOldCompose ? { isOldCompose } : {}) }];

  for (const word of args) {
    if (isForeign) break;
    if (awaited !== undefined) {
      parts.push({ kind: 'value', span: word.span, command, flag: awaited, text: word.value });
      awaited = undefined;
    } else if (word.value === '--') {
      isBehindDashes = true;
    } else if (!isBehindDashes && /^-./.test(word.text)) {
      awaited = takeFlag(word);
    } else if (operands === 0 && (isCommand(`${command} ${word.value}`) || oldCommand(`${command} ${word.value}`))) {
      command = `${command} ${word.value}`;
      parts.push({ kind: 'command', span: word.span, command });
    } else {
      if (operands === 0 && takesImage.test(command)) parts.push({ kind: 'image', span: word.span, text: word.value });
      operands++;
      isForeign = endsAtFirstOperand(command) || command === 'docker';
    }
  }
  return { parts, command, next: isForeign ? 'foreign' : awaited === undefined ? 'word' : 'value' };

  /** The flag that waits for the next word as its value, if it does. */
  function takeFlag({ text, value, span: { start, end } }: ShellWord): string | undefined {
    const equals = text.indexOf('=');
    const nameEnd = equals < 0 ? text.length : equals;
    const given = equals < 0 ? undefined : { span: span(start + equals + 1, end), text: value.replace(/^[^=]*=/s, '') };
    if (!text.startsWith('--')) return takeLetters(text.slice(1, nameEnd), start + 1, given, end);
    const flag = text.slice(0, nameEnd);
    const known = flagsOf(command).get(flag);
    parts.push({ kind: 'flag', span: span(start, start + nameEnd), command, flag, known });
    if (given) parts.push({ kind: 'value', ...given, command, flag });
    return given || !(known?.takesValue ?? oldFlag(command, flag)?.takesValue) ? undefined : flag;
  }

  /** `-it`, `-p8080:80`, `-f=x`: each letter is a flag up to the first one that wants a value. */
  function takeLetters(
    letters: string,
    start: number,
    given: { readonly span: Span; readonly text: string } | undefined,
    end: number,
  ): string | undefined {
    for (const [index, letter] of [...letters].entries()) {
      const known = flagsOf(command).get(`-${letter}`);
      const at = start + index;
      // The dash belongs to the first letter, for somebody who points at it.
      parts.push({ kind: 'flag', span: span(index === 0 ? at - 1 : at, at + 1), command, flag: `-${letter}`, known });
      if (!known?.takesValue) continue;
      const flag = known.long;
      const rest = letters.slice(index + 1);
      if (rest !== '') {
        const text = given ? `${rest}=${given.text}` : rest;
        parts.push({ kind: 'value', span: span(at + 1, end), command, flag, text });
        return undefined;
      }
      if (given) parts.push({ kind: 'value', ...given, command, flag });
      return given ? undefined : flag;
    }
    return undefined;
  }
}
