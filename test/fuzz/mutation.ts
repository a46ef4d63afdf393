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
];

/** A text like `base` after up to eight random insertions, deletions, copies and cuts. */
export function mutated(bases: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.record({
    kind: fc.constantFrom('insert', 'delete', 'repeat', 'cut'),
    // Doubles would gather near 0, and so at the beginning of the text.
    at: fc.nat({ max: 10_000 }).map((part) => part / 10_000),
    length: fc.integer({ min: 1, max: 40 }),
    morsel: fc.constantFrom(...morsels),
  });
  return fc
    .tuple(fc.constantFrom(...bases), fc.array(edit, { maxLength: 8 }))
    .map(([base, edits]) => edits.reduce(apply, base));
}

function apply(
  text: string,
  { kind, at, length, morsel }: { kind: string; at: number; length: number; morsel: string },
): string {
  const start = Math.floor(at * text.length);
  switch (kind) {
    case 'insert':
      return text.slice(0, start) + morsel + text.slice(start);
    case 'delete':
      return text.slice(0, start) + text.slice(start + length);
    case 'repeat':
      return text.slice(0, start) + text.slice(start, start + length).repeat(3) + text.slice(start);
    default:
      return text.slice(0, start);
  }
}
