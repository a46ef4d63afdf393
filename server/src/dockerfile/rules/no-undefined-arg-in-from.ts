import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { declareGlobally } from '../facts/arg-edits';
import { undefinedInFrom } from '../facts/from-variables';
import { expectsNothing } from '../facts/undeclared-variables';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-undefined-arg-in-from',
  category: 'correctness',
  severity: 'warning',
  aliases: ['UndefinedArgInFrom', 'dfu:BASE_NAME_EMPTY'],
  messages: {
    undefined: 'No `ARG` above the first `FROM` declares `{name}`, so nothing is put in its place.',
    fallback: 'No `ARG` above the first `FROM` declares `{name}`, so its fallback holds in every build.',
  },
  fixes: {
    rename: { title: 'Use `{name}`', safety: 'suggestion' },
    declare: { title: 'Declare `ARG {name}` above the first `FROM`', safety: 'suggestion' },
  },
  on: {
    stage(stage, ctx) {
      for (const reference of undefinedInFrom(stage)) {
        const { name, nameSpan, span } = reference;
        const definitions = variablesOf(stage.file).definitions();
        const globals = new Set(definitions.flatMap((known) => (known.kind === 'global' ? [known.name] : [])));
        const near = nearestNames(name, globals)[0];
        const declare = declareGlobally(stage.file, name);
        const isHarmless = expectsNothing(reference);
        ctx.report({
          at: span,
          message: isHarmless ? 'fallback' : 'undefined',
          data: { name },
          ...(isHarmless ? { atMost: 'hint' } : {}),
          fixes: near
            ? [{ title: 'rename', data: { name: near }, edits: () => [replace(nameSpan, near)] }]
            : declare
              ? [{ title: 'declare', data: { name }, edits: () => [declare] }]
              : [],
        });
      }
    },
  },
});
