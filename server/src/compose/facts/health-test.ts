import type { Span } from '../../text/span';
import type { Service } from '../model/nodes';
import type { ProjectService } from '../project/project';
import { checkedEntry } from './checked-entry';
import { type Command, commandOf } from './command';
import { type MergedEntry, mergedEntry } from './merged';
import { isPatched, partOf, type Value } from './value';

export const testKeywords: readonly string[] = ['CMD', 'CMD-SHELL', 'NONE'];

/** `healthcheck.test` of a service as it is written here. */
export function healthTestOf(service: Service): Command | undefined {
  return commandOf(checkedEntry(service, 'healthcheck', 'test'));
}

/** The test that wins after merging, and where it stands. */
export function mergedTest(service: ProjectService): { test: Command; merged: MergedEntry } | undefined {
  const merged = mergedEntry(service, 'healthcheck', 'test');
  const test = isPatched(merged?.entry.value) ? undefined : commandOf(merged?.entry);
  return merged && test ? { test, merged } : undefined;
}

export interface TestProgram {
  /** Without its folder. */
  readonly name: string;
  readonly span: Span;
}

/** True where a shell of the image reads the test. */
export function isShellTest(test: Command): boolean {
  return test.form === 'text' || test.items[0]?.text === 'CMD-SHELL';
}

/** The text that a shell reads; absent in the form `CMD`. */
export function scriptOf(test: Command): Value | undefined {
  if (test.form === 'text') return test.value;
  return test.items[0]?.text === 'CMD-SHELL' ? test.items[1] : undefined;
}

/** The programs that a test starts, as far as blanks and operators tell them apart. */
export function programsOf(test: Command): readonly TestProgram[] {
  const script = scriptOf(test);
  if (script) return programsIn(script);
  if (test.form === 'text' || test.items[0]?.text !== 'CMD') return [];
  const [, program, ...others] = test.items;
  if (program?.text === undefined) return [];
  const name = baseOf(program.text);
  const last = others.at(-1);
  const isShell = /^(?:ba|da|a)?sh$/.test(name) && others.some(({ text }) => /^-\w*c$/.test(text ?? ''));
  return [{ name, span: program.span }, ...(isShell && last ? programsIn(last) : [])];
}

function programsIn(script: Value): readonly TestProgram[] {
  const pattern =
    /(?:^|[;|&(`]|\b(?:if|then|while|until|do|else)\s)\s*(?:!\s*)?((?:\/[\w.-]+(?=\/))*\/?[A-Za-z][\w.-]*)(?=[\s;|&)`]|$)/g;
  return [...script.written.matchAll(pattern)].flatMap(({ index, 0: all, 1: word = '' }): TestProgram | [] => {
    if (/^(?:if|then|while|until|do|else)$/.test(word)) return [];
    const end = index + all.length;
    return { name: baseOf(word), span: partOf(script, end - word.length, end) };
  });
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
