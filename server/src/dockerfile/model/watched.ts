import type { Answers, Asked } from '../../lint/fact';
import { leanOnOrder, leanOnRest, leanOnText } from '../../lint/leaning';
import { numberOfHolding, type Span } from '../../text/span';
import type { DockerfileFile, Stage } from './nodes';

/*
 * Who looks at one instruction and reaches one of these through it leans on more than the instruction's own text. What
 * the key of an instruction tells (`pieces.ts`) may be read freely: the FROM lines of a stage and of those below it, and the escape character.
 */

export class WatchedFile implements DockerfileFile, Asked {
  answers: Answers | null = null;
  readonly #init: Omit<DockerfileFile, 'head' | 'slice'>;
  #lazySpans: readonly Span[] | undefined;

  constructor(init: Omit<DockerfileFile, 'head' | 'slice'>) {
    this.#init = init;
  }

  get escapeChar() {
    return this.#init.escapeChar;
  }

  get failure() {
    return this.#init.failure;
  }

  get head(): string {
    leanOnOrder();
    const { source, instructions } = this.#init;
    return source.text.slice(0, instructions[0]?.span.start);
  }

  slice(span: Span): string {
    leanOnText(span, (within) => numberOfHolding(this.#spans, within));
    return this.#init.source.slice(span);
  }

  get source() {
    return this.#watched.source;
  }

  get directives() {
    leanOnOrder();
    return this.#init.directives;
  }

  get comments() {
    leanOnOrder();
    return this.#init.comments;
  }

  get instructions() {
    leanOnOrder();
    return this.#init.instructions;
  }

  get stages() {
    leanOnOrder();
    return this.#init.stages;
  }

  get #spans(): readonly Span[] {
    this.#lazySpans ??= this.#init.instructions.map(({ span }) => span);
    return this.#lazySpans;
  }

  get #watched(): Omit<DockerfileFile, 'head' | 'slice'> {
    leanOnRest();
    return this.#init;
  }
}

export class WatchedStage implements Stage, Asked {
  answers: Answers | null = null;
  readonly #init: Omit<Stage, 'span'>;

  constructor(init: Omit<Stage, 'span'>) {
    this.#init = init;
  }

  get from() {
    return this.#init.from;
  }

  get name() {
    return this.#init.name;
  }

  get image() {
    return this.#init.image;
  }

  get file() {
    return this.#init.file;
  }

  get parent() {
    return this.#init.parent;
  }

  get index() {
    return this.#watched.index;
  }

  get instructions() {
    return this.#watched.instructions;
  }

  get span(): Span {
    const { instructions } = this.#watched;
    return { start: instructions[0]?.span.start ?? 0, end: instructions.at(-1)?.span.end ?? 0 };
  }

  get #watched(): Omit<Stage, 'span'> {
    leanOnOrder();
    return this.#init;
  }
}
