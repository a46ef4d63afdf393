import { defineRule } from '../../lint/rule';
import { literally } from '../../text/literally';
import type { Stage } from '../model/nodes';
import { type VariableDefinition, variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-arg-overridden-by-env',
  category: 'correctness',
  severity: 'info',
  messages: { overridden: '`ENV {name}` wins over this `ARG`, so a value that someone passes has no effect.' },
  on: {
    stage(stage, ctx) {
      const own = variablesOf(stage.file)
        .definitions()
        .filter((definition) => definition.stage === stage);
      for (const arg of own) {
        if (arg.kind !== 'arg') continue;
        const values = own.filter(({ kind, name }) => kind === 'env' && name === arg.name);
        const [env] = values;
        if (!env || !values.every(isFixed) || isReadBetween(arg, env, stage)) continue;
        ctx.report({
          at: arg.pair.name.span,
          message: 'overridden',
          data: { name: arg.name },
          related: [{ span: env.pair.name.span, message: 'Set here' }],
        });
      }
    },
  },
});

function isFixed({ pair }: VariableDefinition): boolean {
  return pair.value !== undefined && !pair.value.hasVariable;
}

/** Until the ENV the argument counts. */
function isReadBetween(arg: VariableDefinition, env: VariableDefinition, { instructions, file }: Stage): boolean {
  const name = new RegExp(`\\b${literally(arg.name)}\\b`);
  return instructions.some(
    ({ span, kind }) =>
      span.start > arg.instruction.span.start &&
      span.start < env.instruction.span.start &&
      (kind === 'run' || name.test(file.slice(span))),
  );
}
