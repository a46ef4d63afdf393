import { defineRule, type Fix } from '../../lint/rule';
import { remove } from '../../text/span';
import { instructionAbove } from '../facts/line-edits';
import { powershellScript } from '../facts/powershell';
import type { Instruction, Stage } from '../model/nodes';
import { shellWords } from '../model/platform';

export default defineRule({
  id: 'dockerfile/prefer-powershell-shell',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/powershell/prefer-shell-instruction'],
  messages: { repeated: '{count} `RUN` lines of this stage call `{program}`; one `SHELL` says it for all.' },
  fixes: { useShell: { title: 'Insert a `SHELL` with `{program}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const runs = stage.instructions.filter(({ kind }) => kind === 'run');
      const [first] = runs;
      const wrappers = runs.flatMap((run) => (shellWords(run) ? [] : (powershellScript(run)?.wrapper ?? [])));
      const [wrapper] = wrappers;
      const isUniform = wrappers.every(({ text }) => text.toLowerCase() === wrapper?.text.toLowerCase());
      if (!first || !wrapper || runs.length < 2 || wrappers.length !== runs.length || !isUniform) return;
      const { program } = wrapper;
      const fix = useShell(stage, runs, program);
      ctx.report({
        at: { start: wrapper.span.start, end: wrapper.span.start + wrapper.text.length },
        message: 'repeated',
        data: { count: String(runs.length), program },
        fixes: fix ? [fix] : [],
      });
    },
  },
});

/** Not where quotes wrap a script, or a shell form below would get another shell as well. */
function useShell(stage: Stage, runs: readonly Instruction[], program: string): Fix<'useShell'> | undefined {
  const [first] = runs;
  const scripts = runs.map(powershellScript);
  const isQuoted = scripts.some((script) => /^["']/.test(script?.text ?? ''));
  const hasShellForm = stage.instructions.some(
    ({ kind, json }) => (kind === 'cmd' || kind === 'entrypoint' || kind === 'healthcheck') && !json,
  );
  const words = [program.toLowerCase(), '-Command', "$ErrorActionPreference = 'Stop';"];
  const above = first && instructionAbove(first, 'shell', `[${words.map((word) => JSON.stringify(word)).join(', ')}]`);
  if (!above || isQuoted || hasShellForm) return undefined;
  const strips = scripts.flatMap((script) => (script?.wrapper ? [remove(script.wrapper.span)] : []));
  return { title: 'useShell', data: { program }, edits: () => [above, ...strips] };
}
