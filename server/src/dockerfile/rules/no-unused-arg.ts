import { defineRule } from '../../lint/rule';
import { removeArg } from '../facts/arg-edits';
import { usesOfArg } from '../facts/arg-uses';
import { undeclaredUses } from '../facts/undeclared-variables';
import type { DockerfileFile } from '../model/nodes';
import { platformArgs, proxyArgs, type VariableDefinition, variablesOf } from '../model/variables';

/** Read by the builder itself. */
const forBuilder = /^(?:BUILDKIT_|BUILDX_|SOURCE_DATE_EPOCH$)/;

export default defineRule({
  id: 'dockerfile/no-unused-arg',
  category: 'clarity',
  severity: 'hint',
  tag: 'unnecessary',
  messages: { unused: 'Nothing in its scope reads `{name}`, so a value that someone passes changes nothing.' },
  fixes: { remove: { title: 'Remove `ARG {name}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      for (const definition of variablesOf(file).definitions()) {
        const { name, kind, pair, instruction } = definition;
        if (kind === 'env' || instruction.isTrigger || file.stages.length === 0) continue;
        if (proxyArgs.has(name) || forBuilder.test(name) || pair.name.hasVariable || !/^[A-Za-z_]\w*$/.test(name))
          continue;
        if (platformArgs.has(name) && kind === 'global') continue;
        if (usesOfArg(definition, file) !== 'none' || isReadTooEarly(definition, file)) continue;
        ctx.report({
          at: pair.name.span,
          message: 'unused',
          data: { name },
          fixes: [{ title: 'remove', data: { name }, edits: () => [removeArg(file, definition)] }],
        });
      }
    },
  },
});

/** Who reads it too early hears that. */
function isReadTooEarly({ name, pair, stage }: VariableDefinition, file: DockerfileFile): boolean {
  return (stage ?? file).instructions.some(
    (instruction) =>
      file.slice(instruction.span).includes(name) &&
      undeclaredUses(instruction).some(({ declaration }) => declaration?.pair === pair),
  );
}
