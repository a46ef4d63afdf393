import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { innerSpan, labelsOf, ociPrefix } from '../facts/labels';

const oldPrefix = 'org.label-schema.';

/** The word behind the old prefix, and the one behind the new. */
const successors: ReadonlyMap<string, string> = new Map([
  ['build-date', 'created'],
  ['description', 'description'],
  ['name', 'title'],
  ['url', 'url'],
  ['usage', 'documentation'],
  ['vcs-ref', 'revision'],
  ['vcs-url', 'source'],
  ['vendor', 'vendor'],
  ['version', 'version'],
]);

export default defineRule({
  id: 'dockerfile/no-legacy-label-schema',
  category: 'clarity',
  severity: 'hint',
  tag: 'deprecated',
  aliases: ['tally/labels/valid-key'],
  messages: { legacy: 'Label Schema is given up; tools read `{key}` instead.' },
  fixes: { use: { title: 'Use `{key}`', safety: 'suggestion' } },
  on: {
    stage({ instructions }, ctx) {
      const labels = instructions.flatMap(labelsOf);
      const keys = new Set(labels.map(({ key }) => key));
      for (const { key: oldKey, name } of labels) {
        const word = oldKey.startsWith(oldPrefix) ? successors.get(oldKey.slice(oldPrefix.length)) : undefined;
        if (!word) continue;
        const key = ociPrefix + word;
        ctx.report({
          at: name.span,
          message: 'legacy',
          data: { key },
          fixes: keys.has(key) ? [] : [{ title: 'use', data: { key }, edits: () => [replace(innerSpan(name), key)] }],
        });
      }
    },
  },
});
