import fc from 'fast-check';

/** What people and accidents put into files; each once or many times. */
const morsels = [
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\\',
  '\\\n',
  '`',
  '"',
  "'",
  '$',
  '${',
  '}',
  '$(',
  ')',
  '<<EOF',
  '<<-"E"',
  'EOF',
  '#',
  '# docker-wiki ignore=',
  'FROM ',
  'RUN ',
  'COPY --from=',
  'ONBUILD ',
  'ENV A=',
  'ARG ',
  'CMD [',
  ']',
  '--mount=type=',
  ',',
  '=',
  ':',
  '@',
  '/',
  '&&',
  '|',
  ';',
  '\ufeff',
  '\0',
  '\ud800',
  '😀',
  '\u2028',
  '- ',
  '  ',
  '&a ',
  '*a',
  '<<: *a',
  '!reset ',
  '{',
  '[',
  '---\n',
  'services:',
  '|\n',
  '>',
  '?',
  'é',
  'e\u0301',
  '\u202e',
  '\u200d',
  '\u0085',
  '\udc00',
  '\ufffe',
  '𝒳',
  '\v',
  '\f',
  '  \t',
  "'''",
  '"""',
  '%',
  '~',
  '!',
  '(',
  '&',
  '*',
  '<<',
  '$$',
  '${A:-',
  '${A/',
  '/*',
  '# syntax=',
  '# escape=`\n',
  'x'.repeat(300),
  ' '.repeat(300),
  '\\\n'.repeat(40),
  '['.repeat(60),
  '$('.repeat(40),
];

/** A text like one of `bases` after up to eight random edits. */
export function mutated(bases: readonly string[]): fc.Arbitrary<string> {
  return versions(bases).map((texts) => texts.at(-1) ?? '');
}

interface RandomEdit {
  readonly kind: 'insert' | 'delete' | 'repeat' | 'cut' | 'soup' | 'splice' | 'move';
  readonly at: number;
  readonly from: number;
  readonly length: number;
  readonly morsels: readonly string[];
  readonly other: string;
}

/** A text and what becomes of it, edit by edit. */
export function versions(bases: readonly string[]): fc.Arbitrary<readonly string[]> {
  // Doubles would gather near 0, and so at the beginning of the text.
  const part = fc.nat({ max: 10_000 }).map((number) => number / 10_000);
  const edit: fc.Arbitrary<RandomEdit> = fc.record({
    kind: fc.constantFrom('insert', 'insert', 'delete', 'repeat', 'cut', 'soup', 'splice', 'move'),
    at: part,
    from: part,
    length: fc.integer({ min: 1, max: 40 }),
    morsels: fc.array(fc.constantFrom(...morsels), { minLength: 1, maxLength: 12 }),
    other: fc.constantFrom(...bases),
  });
  return fc.tuple(fc.constantFrom(...bases), fc.array(edit, { maxLength: 8 })).map(([base, edits]) => {
    const texts = [base];
    for (const each of edits) texts.push(apply(texts.at(-1) ?? '', each));
    return texts;
  });
}

function apply(text: string, { kind, at, from, length, morsels, other }: RandomEdit): string {
  const start = Math.floor(at * text.length);
  const [head, tail] = [text.slice(0, start), text.slice(start)];
  switch (kind) {
    case 'insert':
      return head + (morsels[0] ?? '') + tail;
    case 'soup':
      return head + morsels.join('') + tail;
    case 'delete':
      return head + tail.slice(length);
    case 'repeat':
      return head + tail.slice(0, length).repeat(3) + tail;
    case 'splice': {
      const begin = Math.floor(from * other.length);
      return head + other.slice(begin, begin + length * 4) + tail;
    }
    case 'move': {
      const rest = head + tail.slice(length);
      const target = Math.floor(from * rest.length);
      return rest.slice(0, target) + tail.slice(0, length) + rest.slice(target);
    }
    case 'cut':
      return head;
  }
}
