import { defineRule, type RuleContext } from '../../lint/rule';
import { isGitSource } from '../facts/remote-sources';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-source-outside-context',
  category: 'correctness',
  severity: 'error',
  aliases: ['dockerfilelint:add_src_invalid'],
  messages: {
    outside: '`{path}` leaves the build context; the builder cuts the dots off and looks for `{found}` in it.',
  },
  on: { copy: check, add: check },
});

function check(instruction: Instruction, ctx: RuleContext<'outside'>): void {
  if (instruction.flag('from') || !instruction.destination) return;
  for (const { value, span } of instruction.sources) {
    const found = /:\/\//.test(value) || isGitSource(value) ? undefined : insideContext(value);
    if (found !== undefined) ctx.report({ at: span, message: 'outside', data: { path: value, found } });
  }
}

/** What is left of a path that climbs above its start; `undefined` for others, and where a variable comes first. */
function insideContext(path: string): string | undefined {
  const parts: string[] = [];
  let isOutside = false;
  for (const part of path.split(/[/\\]/)) {
    if (part.includes('$') && !isOutside) return undefined;
    if (part === '..') isOutside = parts.pop() === undefined || isOutside;
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return isOutside ? `/${parts.join('/')}` : undefined;
}
