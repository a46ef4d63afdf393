import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { format } from '../../server/src/dockerfile/formatting/format';
import { lower } from '../../server/src/dockerfile/model/lower';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { dedent } from '../harness/marked-text';
import { builtFrom } from '../harness/meaning';

const options = { tabSize: 4, insertSpaces: true };

function formats(what: string, before: string, after: string, with_ = options): void {
  test(what, () => {
    const text = dedent(before);
    const formatted = applyEdits(text, format(lower(new SourceText(text)), with_));
    assert.equal(formatted, dedent(after));
    assert.equal(applyEdits(formatted, format(lower(new SourceText(formatted)), with_)), formatted, 'not idempotent');
    assert.deepEqual(builtFrom(formatted), builtFrom(text), 'something else would be built');
  });
}

suite('formatting', () => {
  formats(
    'keywords take the case that prevails',
    'FROM a:1 as x\nRUN ls\nUser me\n',
    'FROM a:1 AS x\nRUN ls\nUSER me\n',
  );
  formats('also where that is the lower one', 'from a:1\nrun ls\nUSER me\n', 'from a:1\nrun ls\nuser me\n');
  formats(
    'one blank between words, none in front of an instruction',
    '  FROM   --platform=linux/amd64   a:1   AS  x\n\tCOPY   a  b   /c/\nENV  A=1   B="x  y"\nEXPOSE 80   443\n',
    'FROM --platform=linux/amd64 a:1 AS x\nCOPY a b /c/\nENV A=1 B="x  y"\nEXPOSE 80 443\n',
  );
  formats('blanks inside shell text stay', 'FROM a:1\nRUN   echo  a   b\n', 'FROM a:1\nRUN echo  a   b\n');
  formats('arrays', 'FROM a:1\nCMD   ["a" ,"b",  "c,  d"]\n', 'FROM a:1\nCMD ["a", "b", "c,  d"]\n');
  formats(
    'continued lines move together',
    `
      FROM a:1
      RUN apt-get update   \\
        && if true; then \\
            echo x ;\\
        fi\\
        && ls  \\
        # a note
        && true   
    `,
    `
      FROM a:1
      RUN apt-get update \\
          && if true; then \\
              echo x ;\\
          fi\\
          && ls \\
        # a note
          && true
    `,
  );
  formats('tabs where the editor wants them', 'FROM a:1\nRUN a \\\n  && b\n', 'FROM a:1\nRUN a \\\n\t&& b\n', {
    tabSize: 4,
    insertSpaces: false,
  });
  formats(
    'a word that goes on in the next line stays one word',
    'FROM a:1\nRUN echo ab\\\ncd\n',
    'FROM a:1\nRUN echo ab\\\ncd\n',
  );
  formats(
    'text between quotes stays, over lines too',
    'FROM a:1\nLABEL x="a  \\\n   b"   y=1\nRUN echo \'a \\\n b\'\n',
    'FROM a:1\nLABEL x="a  \\\n   b" y=1\nRUN echo \'a \\\n b\'\n',
  );
  formats(
    'here-documents stay byte for byte',
    'FROM a:1\nrun   <<EOF\n   if  x;  then\n\ty  \n   fi\nEOF\nCOPY  <<-"A"   /x\n\t a  \n\tA\n',
    'FROM a:1\nRUN <<EOF\n   if  x;  then\n\ty  \n   fi\nEOF\nCOPY <<-"A" /x\n\t a  \n\tA\n',
  );
  formats(
    'comments and directives stay',
    '#  syntax = docker/dockerfile:1\n\n#   x  \n  #y\nFROM a:1\n',
    '#  syntax = docker/dockerfile:1\n\n#   x  \n  #y\nFROM a:1\n',
  );
  formats(
    'ONBUILD and what it triggers',
    'FROM a:1\nonbuild   run   ls\nRUN x\nRUN y\n',
    'FROM a:1\nONBUILD RUN ls\nRUN x\nRUN y\n',
  );
  formats(
    'the escape character may be another one',
    '# escape=`\nFROM a:1\nRUN dir   `\n  C:\\x\\\n',
    '# escape=`\nFROM a:1\nRUN dir `\n    C:\\x\\\n',
  );
  formats('line ends stay', 'FROM   a:1\r\nRUN a   \\\r\n && b  \r\n', 'FROM a:1\r\nRUN a \\\r\n    && b\r\n');
  formats('the old form of ENV keeps its value', 'FROM a:1\nENV   A   b   c\n', 'FROM a:1\nENV A   b   c\n');
  formats('an unfinished line', 'FROM a:1\nRUN   a &&   \\', 'FROM a:1\nRUN a && \\');
  formats('a final newline where it is wanted', 'FROM a:1', 'FROM a:1\n', {
    ...options,
    insertFinalNewline: true,
  } as typeof options);
  formats('no more than one at the end', 'FROM a:1\n\n\n', 'FROM a:1\n', {
    ...options,
    trimFinalNewlines: true,
  } as typeof options);

  formats('a byte order mark is no blank', 'FROM a:1\n\ufeff', 'FROM a:1\n\ufeff', {
    ...options,
    trimFinalNewlines: true,
  } as typeof options);
  formats('a byte order mark where none belongs', '\t\ufeff\nFROM   a:1\n', '\t\ufeff\nFROM a:1\n');

  test('a selection changes its lines alone', () => {
    const text = 'FROM   a:1\nRUN   b\nRUN   c\n';
    const edits = format(lower(new SourceText(text)), options, { start: 12, end: 15 });
    assert.equal(applyEdits(text, edits), 'FROM   a:1\nRUN b\nRUN   c\n');
  });
});
