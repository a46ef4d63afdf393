import { defineRule } from '../../lint/rule';
import { secretValues } from '../../text/secret-values';
import { contains } from '../../text/span';
import { isIndexVariable } from '../facts/index-variables';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-secret-value',
  category: 'security',
  severity: 'error',
  aliases: ['tally/secrets-in-code', 'DS-0031'],
  messages: { secret: 'This looks like {what}: it is in the repository now, and goes into the image.' },
  on: {
    instruction(instruction, ctx) {
      const { stage, span: at, isTrigger } = instruction;
      if (isTrigger || !stage) return;
      for (const { what, span } of secretValues(stage.file.slice(at), at.start)) {
        if (stage.file.comments.some((comment) => contains(comment.span, span))) continue;
        if (what === 'a password' && isIndexAddress(instruction, span.start)) continue;
        ctx.report({ at: span, message: 'secret', data: { what } });
      }
    },
  },
});

/** Addresses of package indexes and proxies have a rule of their own. */
function isIndexAddress({ kind, pairs }: Instruction, offset: number): boolean {
  if (kind !== 'env' && kind !== 'arg') return false;
  return pairs.some(
    ({ name, value }) => value && value.span.start <= offset && offset < value.span.end && isIndexVariable(name.value),
  );
}
