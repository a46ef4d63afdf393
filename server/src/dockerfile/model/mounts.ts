import { type Span, span } from '../../text/span';
import type { Flag, Instruction } from './nodes';
import { hasVariable, type Word } from './words';

/** One `key=value`, or a bare key, of a `--mount`. */
export interface MountOption {
  readonly name: string;
  readonly value: string | undefined;
  readonly span: Span;
}

/** The comma-separated options of a `--mount`. */
export function mountOptions(flag: Flag): readonly MountOption[] {
  if (!flag.value) return [];
  let start = flag.value.span.start;
  return flag.value.text.split(',').map((text) => {
    const [name = '', value] = text.split(/=(.*)/s, 2);
    const option = { name: name.toLowerCase(), value, span: span(start, start + text.length) };
    start = option.span.end + 1;
    return option;
  });
}

/** Without `type` a mount is a bind mount. */
export function mountType(flag: Flag): string {
  return mountOptions(flag).find(({ name }) => name === 'type')?.value ?? 'bind';
}

/** An option of a mount under any of its names. */
export function mountOption(flag: Flag, ...names: readonly string[]): MountOption | undefined {
  return mountOptions(flag).find(({ name }) => names.includes(name));
}

/** The `--mount` flags of a RUN. */
export function mountsOf(instruction: Instruction): readonly Flag[] {
  return instruction.kind === 'run' ? instruction.flags.filter(({ name }) => name === 'mount') : [];
}

/** The value of an option as a word; `undefined` where it has none. */
export function mountOptionWord(option: MountOption): Word | undefined {
  if (!option.value) return undefined;
  const start = option.span.end - option.value.length;
  return {
    text: option.value,
    value: option.value,
    span: span(start, option.span.end),
    hasVariable: hasVariable(option.value),
  };
}
