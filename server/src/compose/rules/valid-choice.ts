import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { keyOf } from '../schema/place';
import { problemsOf, type UnknownChoice } from '../schema/problems';

export default defineRule({
  id: 'compose/valid-choice',
  category: 'correctness',
  severity: 'error',
  messages: { isUnknown: '`{key}` does not take `{text}`, only {choices}; the project fails.' },
  fixes: { useChoice: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const problem of problemsOf(file, 'unknown-choice')) {
        const { path, spec, text, value } = problem;
        const choices = spec.choices.map((choice) => `\`${choice}\``).join(', ');
        const data = { key: keyOf(path), text, choices };
        ctx.report({ at: value.span, message: 'isUnknown', data, fixes: fixesOf(problem) });
      }
    },
  },
});

function fixesOf({ spec, text, value }: UnknownChoice): readonly Fix<'useChoice'>[] {
  if (value.hasVariable || text === '' || value.node.style === 'literal' || value.node.style === 'folded') return [];
  const plain = text.toLowerCase().replace(/[ -]/g, '_');
  const parts = spec.choices.filter((choice) => plain.length > 3 && choice.includes(plain));
  const meant = parts.length > 0 ? parts : nearestNames(text, spec.choices);
  return meant.map((name) => ({ title: 'useChoice', data: { name }, edits: () => [replace(value.span, name)] }));
}
