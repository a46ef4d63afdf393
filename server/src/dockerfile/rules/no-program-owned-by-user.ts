import { defineRule, type RuleContext } from '../../lint/rule';
import { isExported } from '../facts';
import { lastInLine } from '../facts/final-command';
import { removeFlag } from '../facts/flag-edits';
import { isRoot, userText } from '../facts/runtime-user';
import type { Instruction } from '../model/nodes';
import { isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-program-owned-by-user',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['kics:chown-flag-exists'],
  messages: { owned: '`{user}` runs the program and owns it, so a break-in can rewrite it.' },
  fixes: { remove: { title: 'Remove `--chown`', safety: 'suggestion' } },
  on: { copy: reportCopy, add: reportCopy },
});

function reportCopy(instruction: Instruction, ctx: RuleContext<'owned', 'remove'>): void {
  const { stage, destination, sources } = instruction;
  const flag = instruction.flag('chown');
  if (!stage || !destination || !flag?.value || flag.value.hasVariable) return;
  if (!isExported(stage) || isDevelopment(stage)) return;
  const final = stage.file.stages.at(-1);
  const user = final && lastInLine(final, 'user');
  const [name = ''] = (user && userText(user))?.split(':') ?? [];
  const [owner = '', group] = flag.value.value.split(':');
  if (name === '' || isRoot(name) || owner !== name || group === '0' || group === 'root') return;
  if ([destination, ...sources].some(({ value }) => isWritable(value))) return;
  ctx.report({
    at: flag.span,
    message: 'owned',
    data: { user: name },
    fixes: [{ title: 'remove', edits: () => [removeFlag(flag, instruction)] }],
  });
}

/** A directory whose name says that the program writes to it. */
function isWritable(path: string): boolean {
  return /(?:^|\/)(?:data|db|cache|\.cache|log|logs|media|run|spool|state|storage|tmp|temp|uploads?|var|home)(?:\/|$)/.test(
    path,
  );
}
