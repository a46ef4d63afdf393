import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { declareInStage } from '../facts/arg-edits';
import { baseVariables } from '../facts/image-variables';
import { expectsNothing, undeclaredUses } from '../facts/undeclared-variables';
import type { Stage } from '../model/nodes';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-undefined-variable',
  category: 'correctness',
  severity: 'warning',
  aliases: ['UndefinedVar'],
  messages: { undefined: 'Neither this file nor the base image sets `{name}`, so nothing is put in its place.' },
  fixes: {
    rename: { title: 'Use `{name}`', safety: 'suggestion' },
    declare: { title: 'Add `ARG {name}` to the stage', safety: 'suggestion' },
  },
  on: {
    instruction(instruction, ctx) {
      const { stage } = instruction;
      if (!stage) return;
      for (const { reference, reason } of undeclaredUses(instruction)) {
        const { name, nameSpan, span } = reference;
        if (reason !== 'nowhere' || expectsNothing(reference) || name === 'HOME') continue;
        const base = baseVariables(stage);
        const near = nearestNames(name, namesOf(stage))[0];
        // An image that we do not know may set anything, but hardly a misspelling.
        if (!base && (!near || name.length < 4)) continue;
        const rename: Fix<'rename'>[] = near
          ? [{ title: 'rename', data: { name: near }, edits: () => [replace(nameSpan, near)] }]
          : [];
        ctx.report({
          at: span,
          message: 'undefined',
          data: { name },
          ...(base ? {} : { atMost: 'hint' }),
          fixes: [...rename, { title: 'declare', data: { name }, edits: () => [declareInStage(stage, name)] }],
        });
      }
    },
  },
});

/** What the stage and those that it is built on declare. */
function namesOf(stage: Stage): ReadonlySet<string> {
  const inherited = new Set<Stage>();
  for (let current: Stage | undefined = stage; current; current = current.parent) inherited.add(current);
  const { definitions } = variablesOf(stage.file);
  return new Set(definitions.flatMap(({ name, stage: own }) => (own && inherited.has(own) ? [name] : [])));
}
