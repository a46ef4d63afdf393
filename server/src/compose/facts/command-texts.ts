import { fact } from '../../lint/fact';
import type { Span } from '../../text/span';
import { asMapping, resolve } from '../model/lookup';
import type { ComposeFile, Entry, Service } from '../model/nodes';
import { commandOf } from './command';
import { placeInValue } from './place-in-value';
import { entryAt, itemsOf, serviceEntry } from './tree';
import { isPatched, type Value } from './value';

/** A word of a command, with the value that it stands in. */
export interface CommandWord {
  /** Without quotes, variables as they are written. */
  readonly text: string;
  readonly span: Span;
  readonly value: Value;
}

export interface CommandText {
  readonly key: string;
  readonly entry: Entry;
  readonly values: readonly Value[];
  /** The words, as far as blanks and plain quotes tell them apart. */
  readonly words: readonly CommandWord[];
}

/** What a service runs: `command`, `entrypoint`, the test of its health check, and its hooks. */
export const commandTexts = fact<Service, readonly CommandText[]>((service) => {
  if (isPatched(service.entry.value)) return [];
  const hooks = ['pre_start', 'post_start', 'pre_stop'].flatMap((key) =>
    itemsOf(service.get(key)?.value).map((item) => entryAt(asMapping(item.value), 'command')),
  );
  return [
    service.get('command'),
    service.get('entrypoint'),
    serviceEntry(service, 'healthcheck', 'test'),
    ...hooks,
  ].flatMap((entry): CommandText | [] => {
    const command = isPatched(resolve(entry?.value)) ? undefined : commandOf(entry);
    if (!command) return [];
    const values = command.form === 'list' ? command.items : [command.value];
    const isShell = command.form === 'text' || values.some(({ written }) => /^(?:CMD-SHELL|-\w*c)$/.test(written));
    const words = values.flatMap((value) =>
      isShell ? wordsOf(value, service.file) : [{ text: value.written, span: value.span, value }],
    );
    return { key: command.entry.key.text, entry: command.entry, values, words };
  });
});

function wordsOf(value: Value, file: ComposeFile): readonly CommandWord[] {
  return [...value.written.matchAll(/(?:"[^"\n]*"|'[^'\n]*'|[^\s"'])+/g)].map((match) => {
    const [written] = match;
    const isQuoted = /^(["'])[^"']*\1$/.test(written);
    const text = isQuoted ? written.slice(1, -1) : written;
    const start = match.index + (isQuoted ? 1 : 0);
    return new Word(text, value, start, file);
  });
}

class Word implements CommandWord {
  readonly #start: number;
  readonly #file: ComposeFile;

  constructor(
    readonly text: string,
    readonly value: Value,
    start: number,
    file: ComposeFile,
  ) {
    this.#start = start;
    this.#file = file;
  }

  get span(): Span {
    return placeInValue(this.#file, this.value, this.#start, this.#start + this.text.length);
  }
}
