import { defineRule, type Fix } from '../../lint/rule';
import { insert } from '../../text/span';
import { fact } from '../facts';
import { beginWith, isPowershell, type PowershellScript, powershellScript, statementsOf } from '../facts/powershell';
import type { Instruction, Stage } from '../model/nodes';
import { shellWords } from '../model/platform';

const assignment = "$ErrorActionPreference = 'Stop';";

export default defineRule({
  id: 'dockerfile/require-powershell-error-action',
  category: 'correctness',
  severity: 'warning',
  aliases: ['tally/powershell/error-action-preference'],
  messages: { goesOn: 'PowerShell goes on after an error here, so a step that fails looks like one that succeeds.' },
  fixes: { stop: { title: "Add `$ErrorActionPreference = 'Stop'`", safety: 'suggestion' } },
  on: {
    shell(instruction, ctx) {
      const words = instruction.json?.map(({ value }) => value);
      const last = instruction.json?.at(-1);
      if (!last || !isPowershell(words) || words?.some(setsAction)) return;
      if (!instruction.stage || !shellsOfCarelessRuns(instruction.stage).has(instruction)) return;
      const mayAppend = /^-c(?:ommand)?$|;\s*$/i.test(last.value);
      const fix: Fix<'stop'> = {
        title: 'stop',
        edits: () => [insert(last.span.end, `, ${JSON.stringify(assignment)}`)],
      };
      ctx.report({ at: instruction.json?.[0]?.span ?? last.span, message: 'goesOn', fixes: mayAppend ? [fix] : [] });
    },
    run(instruction, ctx) {
      const script = powershellScript(instruction);
      if (!script || isPowershell(shellWords(instruction)) || !isCareless(instruction)) return;
      const edit = beginWith(script, assignment);
      ctx.report({
        at: script.wrapper?.span ?? instruction.words[0]?.span ?? instruction.keyword.span,
        message: 'goesOn',
        fixes: edit ? [{ title: 'stop', edits: () => [edit] }] : [],
      });
    },
  },
});

function setsAction(text: string): boolean {
  return /ErrorActionPreference|PSNativeCommandUseErrorActionPreference/i.test(text);
}

/** Several statements, and nothing that stops between them. */
function isCareless(instruction: Instruction): boolean {
  const script: PowershellScript | undefined = powershellScript(instruction);
  if (!script || setsAction(script.text)) return false;
  const statements = statementsOf(script.text);
  const stops = statements.filter((statement) => /-(?:ErrorAction|EA)\s+Stop\b|\bthrow\b|\bexit\b/i.test(statement));
  return statements.length > 1 && stops.length < statements.length;
}

/** Every SHELL with a careless RUN before the next one. */
const shellsOfCarelessRuns = fact(({ instructions }: Stage): ReadonlySet<Instruction> => {
  const found = new Set<Instruction>();
  let shell: Instruction | undefined;
  for (const instruction of instructions) {
    if (instruction.kind === 'shell') shell = instruction;
    else if (shell && instruction.kind === 'run' && !found.has(shell) && isCareless(instruction)) found.add(shell);
  }
  return found;
});
