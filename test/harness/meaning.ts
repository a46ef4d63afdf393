import { parseAllDocuments } from 'yaml';
import { lower } from '../../server/src/dockerfile/model/lower';
import { SourceText } from '../../server/src/text/source-text';

/** Instructions whose words the builder takes apart; of the others it takes the text, which the shell takes apart. */
const splitKinds: ReadonlySet<string | undefined> = new Set(['add', 'copy', 'expose', 'from', 'volume']);

/** What the builder sees of a Dockerfile: nothing here may change by formatting. */
export function builtFrom(text: string): unknown {
  return lower(new SourceText(text)).instructions.map(
    ({ kind, flags, words, pairs, commands, json, heredocs, trigger }) => ({
      kind,
      flags: flags.map(({ name, value }) => [name, value?.text]),
      words: splitKinds.has(kind) || json ? words.map(({ text: word }) => (/^as$/i.test(word) ? 'AS' : word)) : [],
      pairs:
        kind === 'arg' || kind === 'env' || kind === 'label'
          ? pairs.map(({ name, value }) => [name.text, value?.text])
          : [],
      commands: (trigger ?? { commands }).commands.map(({ name, args }) => [
        name.value,
        ...args.map(({ value }) => value),
      ]),
      heredocs: heredocs.map(({ name, body }) => [name, text.slice(body.start, body.end)]),
    }),
  );
}

/** What any YAML reader makes of a text: nothing here may change by formatting. */
export function loadedFrom(text: string): unknown {
  return parseAllDocuments(text, { merge: true, logLevel: 'silent' }).map((document) => document.toJS());
}

/** The same in one line. Circles and alias bombs have no JSON; that they stay so is enough. */
export function summaryOf(text: string): string {
  try {
    return JSON.stringify(loadedFrom(text)) ?? '';
  } catch (error) {
    return error instanceof Error ? error.name : '';
  }
}
