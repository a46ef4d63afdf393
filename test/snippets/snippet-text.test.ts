import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { plainSnippet, withStopValues } from '../../server/src/snippets/snippet-text';

suite('a snippet that nobody types in', () => {
  for (const [what, body, text] of [
    ['takes defaults', `EXPOSE \${1:3000}`, 'EXPOSE 3000'],
    ['repeats them, before and behind', `$1\${2:b}$2\${1:a}`, 'abba'],
    ['takes the first of a choice', `node:\${1|24,22|} $1`, 'node:24 24'],
    ['takes a default within a default', `\${1:./cmd/\${2:api}} $2`, './cmd/api api'],
    ['loses empty tab stops', `image: $1\nports: [\${2}]`, 'image: \nports: []'],
    ['loses its backslashes', '\\$\\{NAME\\} \\\\', '$\\{NAME} \\'],
    ['keeps braces of its own', `{ "a": \${1:{\\} \\}} }`, '{ "a": {} } }'],
    ['survives a stop that contains itself', `\${1:a$1}`, 'a'],
  ] as const) {
    test(what, () => assert.equal(plainSnippet(body), text));
  }
});

suite('a snippet with other beginnings', () => {
  for (const [what, body, values, after] of [
    ['in a placeholder', `EXPOSE \${1:3000}\n# $1`, { 1: '8080' }, `EXPOSE \${1:8080}\n# \${1}`],
    ['in one that holds another', `\${1:./cmd/\${2:api}}`, { 1: '.' }, `\${1:.}`],
    ['within another', `\${1:./cmd/\${2:api}}`, { 2: 'web' }, `\${1:./cmd/\${2:web}}`],
    ['from the offer of a choice', `node:\${1|26,24,22|}`, { 1: '24' }, `node:\${1|24,26,22|}`],
    ['not beside that offer', `node:\${1|26,24|}`, { 1: '18' }, `node:\${1|26,24|}`],
    ['with signs that mean something', `\${1:a}`, { 1: 'a}$\\' }, `\${1:a\\}\\$\\\\}`],
    ['none', `\\$A \${1|x\\,y,z|}`, {}, `\\$A \${1|x\\,y,z|}`],
  ] as const) {
    test(what, () => {
      const numbered = new Map(Object.entries(values).map(([stop, value]) => [Number(stop), value]));
      assert.equal(withStopValues(body, numbered), after);
    });
  }
});
