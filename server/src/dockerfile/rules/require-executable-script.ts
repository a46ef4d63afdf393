import { defineRule, type RuleContext } from '../../lint/rule';
import { insert } from '../../text/span';
import { lineOf } from '../facts';
import { isFinalCommand } from '../facts/final-command';
import type { Instruction, Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import { resolved, workdirAt } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/require-executable-script',
  category: 'correctness',
  severity: 'warning',
  offByDefault: true,
  messages: {
    noMode: 'Nothing here makes `{path}` executable; without that bit in the repository no container starts.',
  },
  fixes: { setMode: { title: 'Add `--chmod=755` to the `{keyword}` of `{path}`', safety: 'suggestion' } },
  on: { cmd: checkScript, entrypoint: checkScript },
});

function checkScript(instruction: Instruction, ctx: RuleContext<'noMode', 'setMode'>): void {
  const { stage, json } = instruction;
  const [script] = json ?? [];
  if (!stage || !script || !isFinalCommand(instruction) || isWindows(stage)) return;
  if (!/\.(?:sh|bash|py|pl|rb)$|entrypoint(?:(?!entrypoint)[^/])*$/.test(script.value) || script.hasVariable) return;
  const copy = copyOf(script.value, instruction, stage);
  if (!copy || mayBeMadeExecutable(script.value, stage)) return;
  const keyword = copy.keyword.text.toUpperCase();
  ctx.report({
    at: script.span,
    message: 'noMode',
    data: { path: script.value },
    related: [{ span: copy.keyword.span, message: 'Copied here' }],
    fixes: [
      {
        title: 'setMode',
        data: { keyword, path: script.value },
        edits: () => [insert(copy.keyword.span.end, ' --chmod=755')],
      },
    ],
  });
}

/** The COPY without a mode that brings exactly this file from the build context. */
function copyOf(script: string, instruction: Instruction, stage: Stage): Instruction | undefined {
  const name = script.replace(/^.*\//, '');
  const path = script.includes('/') ? resolved(script, workdirAt(instruction)) : undefined;
  for (const { instructions } of lineOf(stage)) {
    for (const copy of instructions) {
      const { kind, destination, sources } = copy;
      if ((kind !== 'copy' && kind !== 'add') || !destination || destination.hasVariable) continue;
      const source = sources.find(({ value }) => value.replace(/^.*\//, '') === name);
      const target = resolved(destination.value, workdirAt(copy));
      if (!source || !target || copy.flag('from') || copy.flag('chmod')) continue;
      if (path === undefined || target === path || `${target === '/' ? '' : target}/${name}` === path) return copy;
    }
  }
  return undefined;
}

/** Some step changes rights of this file, or of files that are not named one by one. */
function mayBeMadeExecutable(script: string, stage: Stage): boolean {
  const name = script.replace(/^.*\//, '');
  return [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(({ kind, logical, heredocs }) => {
      if (kind !== 'run') return false;
      return (
        heredocs.length > 0 ||
        (/\bchmod\b|\binstall\b/.test(logical.text) &&
          (logical.text.includes(name) || /-R|[*$]|find/.test(logical.text)))
      );
    }),
  );
}
