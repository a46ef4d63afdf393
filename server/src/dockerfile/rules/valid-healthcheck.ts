import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { insert, replace } from '../../text/span';
import { healthcheckType } from '../facts/health-flags';

export default defineRule({
  id: 'dockerfile/valid-healthcheck',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'dfu:UNKNOWN_TYPE',
    'dfu:HEALTHCHECK_CMD_ARGUMENT_MISSING',
    'dfu:ARGUMENT_UNNECESSARY',
    'dockadvisor:HealthcheckMissingCmd',
  ],
  messages: {
    unknown: '`{word}` stands where `CMD` or `NONE` belongs, so the build stops here.',
    noCommand: '`HEALTHCHECK CMD` has no command, so the build stops here.',
    operands: '`HEALTHCHECK NONE` takes nothing more, so the build stops here.',
    flags: '`HEALTHCHECK NONE` does nothing with flags.',
  },
  fixes: {
    addCmd: { title: 'Put `CMD` in front of the command', safety: 'suggestion' },
    rename: { title: 'Replace it with `{word}`', safety: 'suggestion' },
  },
  on: {
    healthcheck(instruction, ctx) {
      const type = healthcheckType(instruction);
      if (!type) return;
      const { word, span: at, rest, hasFlags } = type;
      if (/^cmd$/i.test(word)) {
        const isEmpty = rest === '' ? !isLast(instruction) : instruction.json?.length === 0;
        if (isEmpty) ctx.report({ at, message: 'noCommand' });
      } else if (/^none$/i.test(word)) {
        if (rest !== '') ctx.report({ at, message: 'operands' });
        else if (hasFlags) ctx.report({ at: instruction.flags[0]?.span ?? at, message: 'flags', atMost: 'warning' });
      } else if (rest !== '' || !/^(?:cm?|non?|n)$/i.test(word)) {
        const [near] = /^[A-Z]{2,5}$/.test(word) ? nearestNames(word, ['CMD', 'NONE']) : [];
        ctx.report({
          at,
          message: 'unknown',
          data: { word },
          fixes: [
            near
              ? { title: 'rename', data: { word: near }, edits: () => [replace(at, near)] }
              : { title: 'addCmd', edits: () => [insert(at.start, 'CMD ')] },
          ],
        });
      }
    },
  },
});

/** At the end of the file the command is probably still being typed. */
function isLast({ stage, isTrigger, span }: Parameters<typeof healthcheckType>[0]): boolean {
  return isTrigger || stage?.file.instructions.at(-1)?.span.start === span.start;
}
