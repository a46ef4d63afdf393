import { defineRule, type RuleContext } from '../../lint/rule';
import { replace, type Span } from '../../text/span';
import { fact, lineOf } from '../facts';
import { hasPowershell7, isNanoServer } from '../facts/windows-bases';
import type { Instruction, Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-powershell-on-nano-server',
  category: 'correctness',
  severity: 'error',
  messages: { absent: 'Nano Server has no `powershell`, so this cannot start.' },
  fixes: { usePwsh: { title: 'Use `pwsh`, which this image has', safety: 'suggestion' } },
  on: { run: check, shell: check, cmd: check, entrypoint: check, healthcheck: check },
});

function check(instruction: Instruction, ctx: RuleContext<'absent', 'usePwsh'>): void {
  const { stage } = instruction;
  if (!stage || instruction.isTrigger || !isNanoServer(stage) || bringsPowershell(stage)) return;
  const at = powershellIn(instruction);
  if (!at) return;
  const fixes = hasPowershell7(stage) ? [{ title: 'usePwsh' as const, edits: () => [replace(at, 'pwsh')] }] : [];
  ctx.report({ at, message: 'absent', fixes });
}

const name = /^powershell(?:\.exe)?$/i;

/** The program that is started: the first word, or the one behind `cmd /S /C` or `&&`. */
function powershellIn({ json, words, logical }: Instruction): Span | undefined {
  if (json) {
    const found = json.find(
      ({ value }, index) => name.test(value) && (index === 0 || /^\/c$/i.test(json[index - 1]?.value ?? '')),
    );
    return found && { start: found.span.start + 1, end: found.span.end - 1 };
  }
  const [word] = words;
  const match = /(?:^|[&|][ \t]*|\/c[ \t]+"?)(powershell(?:\.exe)?)(?=\s|$)/i.exec(word?.text ?? '');
  const start =
    match && word ? logical.text.indexOf(word.text) + match.index + match[0].length - (match[1]?.length ?? 0) : -1;
  return match && start >= 0 ? logical.span(start, start + (match[1]?.length ?? 0)) : undefined;
}

/** A copy from another image may bring it. */
const bringsPowershell = fact((stage: Stage): boolean =>
  [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(({ kind, logical }) => (kind === 'copy' || kind === 'add') && /powershell/i.test(logical.text)),
  ),
);
