import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lower } from '../../server/src/dockerfile/model/lower';
import { signatureAt } from '../../server/src/dockerfile/signature';
import { SourceText } from '../../server/src/text/source-text';
import { readCursor } from '../harness/marked-text';

/** The label with the active part in angle brackets. */
function signature(marked: string): string | undefined {
  const { text, offset } = readCursor(marked);
  const help = signatureAt(lower(new SourceText(text)), offset);
  const part = help?.parameters[help.active];
  return (
    help &&
    part &&
    `${help.label.slice(0, part.start)}<${help.label.slice(part.start, part.end)}>${help.label.slice(part.end)}`
  );
}

const cases: readonly (readonly [typed: string, expected: string | undefined])[] = [
  ['FROM <|>', 'FROM <IMAGE[:TAG][@DIGEST]> AS NAME'],
  ['FROM alpine:3.24 <|>', 'FROM IMAGE[:TAG][@DIGEST] <AS> NAME'],
  ['FROM alpine:3.24 AS <|>', 'FROM IMAGE[:TAG][@DIGEST] AS <NAME>'],
  ['COPY --link a <|>', 'COPY <SRC…> DEST'],
  ['CMD ["node", <|>', 'CMD ["EXECUTABLE", <"PARAM"…>]'],
  ['CMD [<|>', 'CMD [<"EXECUTABLE">, "PARAM"…]'],
  ['ONBUILD WORKDIR <|>', 'WORKDIR <PATH>'],
  ['HEALTHCHECK --interval=5s <|>', 'HEALTHCHECK <CMD> COMMAND…'],
  ['CO<|>', undefined],
  ['# FROM <|>', undefined],
];

for (const [typed, expected] of cases) {
  test(`${typed} ${expected ? `shows ${expected}` : 'shows nothing'}`, () => {
    assert.equal(signature(typed), expected);
  });
}
