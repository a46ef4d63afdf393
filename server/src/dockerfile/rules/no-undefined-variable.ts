import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { contains, replace } from '../../text/span';
import { lineOf } from '../facts';
import { declareInStage } from '../facts/arg-edits';
import { baseVariables } from '../facts/image-variables';
import { expectsNothing, undeclaredUses } from '../facts/undeclared-variables';
import type { VariableReference } from '../model/expansion';
import type { Instruction, Stage } from '../model/nodes';
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
        if (reason !== 'nowhere' || expectsNothing(reference)) continue;
        if (isSetBeside(reference, instruction)) continue;
        const base = baseVariables(stage);
        const near = nearestNames(name, namesOf(stage, name))[0];
        // An image that we do not know may set anything, but hardly a misspelling.
        if (!base && (!near || name.length < 4)) continue;
        const rename: Fix<'rename'>[] = near
          ? [{ title: 'rename', data: { name: near }, edits: () => [replace(nameSpan, near)] }]
          : [];
        const declare: Fix<'declare'> = {
          title: 'declare',
          data: { name },
          edits: () => [declareInStage(stage, name)],
        };
        ctx.report({
          at: span,
          message: 'undefined',
          data: { name },
          ...(base ? {} : { atMost: 'hint' }),
          // An ARG would empty the HOME of the shells below.
          fixes: name === 'HOME' ? rename : [...rename, declare],
        });
      }
    },
  },
});

/** Another pair of the same ENV sets it: a rule of its own. */
function isSetBeside({ name, span }: VariableReference, { kind, pairs }: Instruction): boolean {
  return (
    kind === 'env' && pairs.some((pair) => pair.name.value === name && !(pair.value && contains(pair.value.span, span)))
  );
}

/** What the stage and those that it is built on declare, without `but`: `X=/x:$X` extends what it inherits. */
function namesOf(stage: Stage, but: string): ReadonlySet<string> {
  const inherited = new Set(lineOf(stage));
  const definitions = variablesOf(stage.file).definitions();
  const names = definitions.flatMap(({ name, stage: own }) => (own && inherited.has(own) ? [name] : []));
  return new Set(names.filter((name) => name !== but));
}
