import { defineRule } from '../../lint/rule';
import { instructionAbove } from '../facts/line-edits';
import { debianRelease, dialectOf } from '../facts/shells';
import type { Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-pipefail-in-dash',
  category: 'correctness',
  severity: 'error',
  aliases: ['SC3040'],
  messages: { unknown: '`/bin/sh` of {image} is dash, which does not know `pipefail` and stops with an error.' },
  fixes: { useBash: { title: 'Insert a `SHELL` with bash', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage, commands } = instruction;
      if (!stage) return;
      const word = commands
        .filter(({ name }) => name.value === 'set')
        .flatMap(({ args }) => args.find(({ value }) => value === 'pipefail') ?? [])[0];
      const image = word && dialectOf(instruction) === 'dash' ? oldDash(stage) : undefined;
      if (!word || !image) return;
      const edit = instructionAbove(instruction, 'shell', '["/bin/bash", "-o", "pipefail", "-c"]');
      ctx.report({
        at: word.span,
        message: 'unknown',
        data: { image },
        fixes: edit ? [{ title: 'useBash', edits: () => [edit] }] : [],
      });
    },
  },
});

/** A release whose dash is surely too old. */
function oldDash(stage: Stage): string | undefined {
  const { product, release } = debianRelease(stage) ?? {};
  if (!product || !release) return undefined;
  const isOld = product === 'debian' ? Number(release) <= 13 : Number(release) <= 25.04;
  return isOld ? `${product === 'debian' ? 'Debian' : 'Ubuntu'} ${release}` : undefined;
}
