import { type ImageReference, imageReference } from '../../images/reference';
import type { Answers, Asked } from '../../lint/fact';
import { leanOnItem } from '../../lint/leaning';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { jsonArray } from './json-array';
import { type KeyValue, keyValues } from './key-values';
import { LogicalText } from './logical-text';
import { usesPosixShell } from './platform';
import type { Comment, Directive, Heredoc } from './scan';
import { parseShell, type ShellCommand, type ShellScript } from './shell';
import { blankSeparated, endOfQuotedWord, restOf, skipBlanks, type Word, wordAt } from './words';

export const instructionKinds = [
  'add',
  'arg',
  'cmd',
  'copy',
  'entrypoint',
  'env',
  'expose',
  'from',
  'healthcheck',
  'label',
  'maintainer',
  'onbuild',
  'run',
  'shell',
  'stopsignal',
  'user',
  'volume',
  'workdir',
] as const;
export type InstructionKind = (typeof instructionKinds)[number];

/** A whole Dockerfile, in document order. */
export interface DockerfileFile {
  readonly source: SourceText;
  readonly escapeChar: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  /** What stands above the first instruction. */
  readonly head: string;
  /** All instructions, those before the first `FROM` included. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** What the parser below threw; then there are no instructions. */
  readonly failure?: unknown;
  /** The text of a span; an instruction's own text is read best this way (`watched.ts`). */
  slice(span: Span): string;
}

export interface Stage {
  readonly index: number;
  readonly from: Instruction;
  /** The word behind `AS`. */
  readonly name: Word | undefined;
  readonly image: ImageReference | undefined;
  /** The earlier stage that `FROM` names, if it names one. */
  readonly parent: Stage | undefined;
  /** With its `FROM`. */
  readonly instructions: readonly Instruction[];
  /** From its `FROM` to the end of its last instruction. */
  readonly span: Span;
  readonly file: DockerfileFile;
}

export interface Flag {
  /** Without dashes, as written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Word | undefined;
  readonly span: Span;
}

export interface InstructionInit {
  /** Its place among the instructions of the file; behind ONBUILD that of the ONBUILD. */
  readonly index: number;
  readonly kind: InstructionKind | undefined;
  readonly keyword: { readonly text: string; readonly span: Span };
  /** With its here-documents, without the line end. */
  readonly span: Span;
  /** What stands behind the keyword, without here-document bodies. */
  readonly argumentSpan: Span;
  readonly heredocs: readonly Heredoc[];
  /** The line of its last argument has an end; without one somebody is probably still typing. */
  readonly isDone: boolean;
  readonly source: string;
  readonly escapeChar: '\\' | '`';
  /** It stands behind ONBUILD. */
  readonly isTrigger?: boolean;
}

/** Kinds whose arguments may be a JSON array. */
const jsonKinds: ReadonlySet<InstructionKind | undefined> = new Set([
  'add',
  'cmd',
  'copy',
  'entrypoint',
  'healthcheck',
  'run',
  'shell',
  'volume',
]);
const pairKinds: ReadonlySet<InstructionKind | undefined> = new Set(['arg', 'env', 'label']);
const flagKinds: ReadonlySet<InstructionKind | undefined> = new Set(['add', 'copy', 'from', 'healthcheck', 'run']);

/** One instruction. What is expensive is computed when first asked for and kept. */
export class Instruction implements Asked {
  /** Set once, when the stages are known. */
  stage: Stage | undefined;
  answers: Answers | null = null;

  private readonly init: InstructionInit;
  private lazyLogical: LogicalText | undefined;
  private lazyFlags: { readonly flags: readonly Flag[]; readonly end: number } | undefined;
  private lazyWords: readonly Word[] | undefined;
  private lazyJson: { readonly words: readonly Word[] | undefined } | undefined;
  private lazyPairs: readonly KeyValue[] | undefined;
  private lazyScript: ShellScript | undefined;
  private lazyTrigger: { readonly instruction: Instruction | undefined } | undefined;

  constructor(init: InstructionInit) {
    this.init = init;
  }

  /** Its place among the instructions of the file; behind ONBUILD that of the ONBUILD. */
  get index(): number {
    return this.init.index;
  }

  /** `undefined` for a word that is no instruction. */
  get kind(): InstructionKind | undefined {
    return this.init.kind;
  }

  get keyword(): { readonly text: string; readonly span: Span } {
    return this.init.keyword;
  }

  get span(): Span {
    return this.init.span;
  }

  get argumentSpan(): Span {
    return this.read.argumentSpan;
  }

  /** It runs in the builds of images that are made on top of this one. */
  get isTrigger(): boolean {
    return this.init.isTrigger ?? false;
  }

  /** The line of its last argument has an end; without one somebody is probably still typing. */
  get isDone(): boolean {
    return this.read.isDone;
  }

  get heredocs(): readonly Heredoc[] {
    return this.read.heredocs;
  }

  /** Its text as written. */
  get written(): string {
    return this.read.source.slice(this.span.start, this.span.end);
  }

  get escapeChar(): '\\' | '`' {
    return this.init.escapeChar;
  }

  /** Something like that stands in its text as written: quicker to ask than anything that has to be read first. */
  holds(pattern: RegExp): boolean {
    return pattern.test(this.written);
  }

  /** Arguments from an offset on, without continuations and comment lines. */
  logicalFrom(start: number): LogicalText {
    return LogicalText.of(this.read.source, { start, end: this.argumentSpan.end }, this.init.escapeChar);
  }

  /** The body of one of its here-documents, which has no continuations for the builder. */
  verbatim(body: Span): LogicalText {
    return LogicalText.verbatim(this.read.source, body);
  }

  get logical(): LogicalText {
    const { source, argumentSpan, escapeChar } = this.read;
    this.lazyLogical ??= LogicalText.of(source, argumentSpan, escapeChar);
    return this.lazyLogical;
  }

  get flags(): readonly Flag[] {
    return this.parsedFlags.flags;
  }

  flag(name: string): Flag | undefined {
    return this.flags.find((flag) => flag.name === name);
  }

  /** The arguments behind the flags: for `CMD` and its like one word, else what the builder splits at blanks. */
  get words(): readonly Word[] {
    leanOnItem(this.init.index);
    this.lazyWords ??= this.json ?? this.splitWords();
    return this.lazyWords;
  }

  /** The elements of the exec form; `undefined` in shell form. For HEALTHCHECK: behind its `CMD`. */
  get json(): readonly Word[] | undefined {
    if (!jsonKinds.has(this.kind)) return undefined;
    leanOnItem(this.init.index);
    this.lazyJson ??= { words: jsonArray(this.logical, this.commandOffset) };
    return this.lazyJson.words;
  }

  /** `NAME=value` pairs of ARG, ENV and LABEL. */
  get pairs(): readonly KeyValue[] {
    if (!pairKinds.has(this.kind)) return [];
    leanOnItem(this.init.index);
    this.lazyPairs ??= keyValues(this.logical, this.kind === 'arg', this.init.escapeChar);
    return this.lazyPairs;
  }

  /** The base image of a FROM. */
  get image(): ImageReference | undefined {
    const word = this.kind === 'from' ? this.words[0] : undefined;
    return word && imageReference(word);
  }

  /** What COPY and ADD read, here-documents left out. */
  get sources(): readonly Word[] {
    return this.copies ? this.words.slice(0, -1).filter(({ text }) => !/^\d*<</.test(text)) : [];
  }

  /** Where COPY and ADD put it. */
  get destination(): Word | undefined {
    return this.copies && this.words.length > 1 ? this.words.at(-1) : undefined;
  }

  /** The instruction behind ONBUILD. */
  get trigger(): Instruction | undefined {
    if (this.kind !== 'onbuild') return undefined;
    leanOnItem(this.init.index);
    this.lazyTrigger ??= { instruction: this.parseTrigger() };
    return this.lazyTrigger.instruction;
  }

  /**
   * The simple commands of RUN, CMD, ENTRYPOINT and HEALTHCHECK, in exec form the one command. None for shells that are
   * not sh or bash, and for here-documents that name another interpreter.
   */
  get commands(): readonly ShellCommand[] {
    return this.script.commands;
  }

  /** The commands, and whether they could be read without a guess. */
  get script(): ShellScript {
    leanOnItem(this.init.index);
    this.lazyScript ??= this.parseScript();
    return this.lazyScript;
  }

  private get copies(): boolean {
    return this.kind === 'copy' || this.kind === 'add';
  }

  /** What its text says: who asks for that leans on it, and no answer that is kept may hide it. */
  private get read(): InstructionInit {
    leanOnItem(this.init.index);
    return this.init;
  }

  private get parsedFlags(): { readonly flags: readonly Flag[]; readonly end: number } {
    leanOnItem(this.init.index);
    this.lazyFlags ??= flagKinds.has(this.kind)
      ? parseFlags(this.logical, this.init.escapeChar)
      : { flags: [], end: 0 };
    return this.lazyFlags;
  }

  /** Logical offset of the command: behind the flags, for HEALTHCHECK behind its `CMD` as well. */
  private get commandOffset(): number {
    const { end } = this.parsedFlags;
    const type = this.kind === 'healthcheck' ? /^\s*CMD\b/i.exec(this.logical.text.slice(end)) : null;
    return end + (type?.[0].length ?? 0);
  }

  private splitWords(): readonly Word[] {
    const { end } = this.parsedFlags;
    switch (this.kind) {
      case 'add':
      case 'copy':
      case 'expose':
      case 'from':
      case 'volume':
      case undefined:
        return blankSeparated(this.logical, end);
      default: {
        const rest = restOf(this.logical, this.kind === 'healthcheck' ? this.commandOffset : end);
        return rest ? [rest] : [];
      }
    }
  }

  private parseTrigger(): Instruction | undefined {
    const { logical, init } = this;
    const start = skipBlanks(logical.text, 0);
    const keyword = /^[A-Za-z]+/.exec(logical.text.slice(start))?.[0];
    if (!keyword) return undefined;
    const keywordSpan = logical.span(start, start + keyword.length);
    const trigger = new Instruction({
      ...init,
      kind: kindOf(keyword),
      keyword: { text: keyword, span: keywordSpan },
      span: { start: keywordSpan.start, end: init.span.end },
      argumentSpan: { start: keywordSpan.end, end: init.argumentSpan.end },
      isTrigger: true,
    });
    trigger.stage = this.stage;
    return trigger;
  }

  private parseScript(): ShellScript {
    const { init, logical, json } = this;
    if (json) return { commands: execCommand(json, init.span), hasErrors: false };
    if (!['cmd', 'entrypoint', 'healthcheck', 'run'].includes(this.kind ?? '') || !usesPosixShell(this)) {
      return { commands: [], hasErrors: false };
    }
    const [heredoc] = this.kind === 'run' ? init.heredocs : [];
    // Without its last line it takes in all that follows, which nobody means.
    if (heredoc && !heredoc.terminator) return { commands: [], hasErrors: true };
    const script = parseShell(logical.from(this.commandOffset));
    if (!heredoc || !script.commands.every(isShellReadingInput)) return script;
    const body = init.source.slice(heredoc.body.start, heredoc.body.end);
    const isShell = !body.startsWith('#!') || /^#!.*\b(?:ba|da|a|k|z)?sh\b/.test(body);
    return isShell ? parseShell(LogicalText.verbatim(init.source, heredoc.body)) : { commands: [], hasErrors: false };
  }
}

/** `RUN <<EOF` and `RUN bash -e <<EOF` run the body; `RUN python3 <<EOF` and `RUN cat <<EOF` do not. */
function isShellReadingInput({ name, args }: ShellCommand): boolean {
  return /^(?:\S*\/)?(?:ba|da|a|k|z)?sh$/.test(name.value) && args.every(({ value }) => /^[-+]/.test(value));
}

const kinds = new Map<string, InstructionKind>(instructionKinds.map((kind) => [kind, kind]));

export function kindOf(keyword: string): InstructionKind | undefined {
  return kinds.get(keyword.toLowerCase());
}

/** The stage of that name (compared without case) or number among the stages before `before`. */
export function stageCalled(name: string, stages: readonly Stage[], before: number): Stage | undefined {
  const wanted = name.toLowerCase();
  for (let i = Math.min(before, stages.length) - 1; i >= 0; i--) {
    if (stages[i]?.name?.value.toLowerCase() === wanted) return stages[i];
  }
  return /^\d+$/.test(name) && Number(name) < before ? stages[Number(name)] : undefined;
}

function parseFlags(logical: LogicalText, escapeChar: string): { flags: readonly Flag[]; end: number } {
  const flags: Flag[] = [];
  const { text } = logical;
  let position = skipBlanks(text, 0);
  let end = 0;
  while (text.startsWith('--', position)) {
    const wordEnd = endOfQuotedWord(text, position, escapeChar);
    end = wordEnd;
    if (wordEnd - position === 2) break;
    const equals = text.slice(position, wordEnd).indexOf('=');
    const nameEnd = equals < 0 ? wordEnd : position + equals;
    flags.push({
      name: text.slice(position + 2, nameEnd),
      nameSpan: logical.span(position, nameEnd),
      value: equals < 0 ? undefined : wordAt(logical, nameEnd + 1, wordEnd),
      span: logical.span(position, wordEnd),
    });
    position = skipBlanks(text, wordEnd);
  }
  return { flags, end };
}

function execCommand(words: readonly Word[], span: Span): readonly ShellCommand[] {
  const [name, ...args] = words.map((word) => ({
    value: word.value,
    text: word.text,
    span: word.span,
    isLiteral: true,
  }));
  return name ? [{ name, args, span, depth: 0, separator: undefined, answers: null }] : [];
}

declare module '../../lint/rule' {
  interface NodeByKind extends Record<InstructionKind, Instruction> {
    dockerfile: DockerfileFile;
    stage: Stage;
    instruction: Instruction;
    /** An instruction, or the one behind its ONBUILD, with its file, which those before the first FROM do not know. */
    statement: { readonly file: DockerfileFile; readonly instruction: Instruction };
    /** A simple shell command in a RUN, CMD, ENTRYPOINT or HEALTHCHECK. */
    command: { readonly command: ShellCommand; readonly instruction: Instruction };
  }
}
