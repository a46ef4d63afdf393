import { nameOf } from '../../build-context/context-tree';
import { decidingPattern } from '../../build-context/ignore-patterns';
import { namesInWords } from '../../build-context/names-in-words';
import { defineRule } from '../../lint/rule';
import { append, endOfPatterns } from '../facts/appending';
import { useOfEntry } from '../facts/use-of-context';
import { lineOf, patternsOf } from '../model/lookup';
import type { IgnoreFile } from '../model/nodes';
import type { IgnoreSurroundings } from '../surroundings';

export default defineRule({
  id: 'dockerignore/no-secret-in-context',
  category: 'security',
  severity: 'warning',
  messages: {
    open: '{files}: no pattern takes this out, so a `COPY` of its folder puts it into a layer.',
    broughtBack: 'This brings back `{file}`, which looks like a secret, and a `COPY` of its folder takes it along.',
  },
  fixes: { exclude: { title: 'Take it out with {patterns}', safety: 'suggestion' } },
  on: {
    ignoreContext({ file, around }, ctx) {
      const open = openSecrets(file, around);
      for (const { path, by } of open) {
        const line = by && lineOf(by, file);
        if (line) ctx.report({ at: line.span, message: 'broughtBack', data: { file: path } });
      }
      const listed = open.filter(({ by }) => !by).map(({ path }) => path);
      if (listed.length === 0) return;
      const patterns = [...new Set(listed.flatMap(patternsAgainst))];
      ctx.report({
        at: endOfPatterns(file),
        message: 'open',
        data: { files: namesInWords(listed) },
        fixes: [
          {
            title: 'exclude',
            data: { patterns: namesInWords(patterns) },
            edits: () => [append(file, patterns)],
          },
        ],
      });
    },
  },
});

function openSecrets(file: IgnoreFile, around: IgnoreSurroundings) {
  const patterns = patternsOf(file);
  return around.secretFiles
    .map((path) => ({ path, by: decidingPattern(path, patterns) }))
    .filter(({ path, by }) => (!by || by.isException) && useOfEntry(path, around).isTakenAlong);
}

/** One that holds for its like as well, wherever they lie. */
function patternsAgainst(path: string): readonly string[] {
  const name = nameOf(path);
  if (/^\.env(?:\..+)?$/.test(name)) return ['**/.env', '**/.env.*', '!**/.env.example'];
  const extension = /\.(?:key|pem|p12|pfx|jks)$/i.exec(name)?.[0];
  return [`**/${extension ? `*${extension}` : name.replace(/[*?[\]\\]/g, '\\$&')}`];
}
