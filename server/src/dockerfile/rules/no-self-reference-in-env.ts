import { defineRule } from '../../lint/rule';
import { contains, type Edit, replace, span } from '../../text/span';
import { indentOf } from '../facts';
import { mayBaseSet } from '../facts/image-variables';
import type { KeyValue } from '../model/key-values';
import type { Instruction } from '../model/nodes';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-self-reference-in-env',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3044', 'UndefinedVar'],
  messages: { notYet: '`{name}` gets its value from this same `ENV`, and counts from the next instruction on.' },
  fixes: { split: { title: 'Begin a second `ENV` before this variable', safety: 'suggestion' } },
  on: {
    env(instruction, ctx) {
      const { pairs, stage, isTrigger } = instruction;
      if (!stage || isTrigger || pairs.length < 2) return;
      const variables = variablesOf(stage.file);
      for (const reference of variables.referencesOf(instruction)) {
        const { name } = reference;
        const user = pairs.find(({ value }) => value && contains(value.span, reference.span));
        const setter = pairs.find((pair) => pair.name.value === name && pair !== user);
        if (!user || !setter || user.name.value === name) continue;
        if (variables.definitionAt(name, instruction) || mayBaseSet(stage, name)) continue;
        const edit = pairs.indexOf(setter) < pairs.indexOf(user) ? splitBefore(user, instruction) : undefined;
        ctx.report({
          at: reference.span,
          message: 'notYet',
          data: { name },
          fixes: edit ? [{ title: 'split', edits: () => [edit] }] : [],
        });
      }
    },
  },
});

/** `undefined` where a comment stands in between. */
function splitBefore(pair: KeyValue, instruction: Instruction): Edit | undefined {
  const { pairs, stage, keyword } = instruction;
  const before = pairs[pairs.indexOf(pair) - 1];
  if (!before || !stage) return undefined;
  const { file } = stage;
  const gap = span((before.value ?? before.name).span.end, pair.name.span.start);
  if (!/^[\s\\`]*$/.test(file.slice(gap))) return undefined;
  return replace(gap, `${file.source.lineEnd}${indentOf(file, instruction)}${keyword.text} `);
}
