import { defineRule, type RuleContext } from '../../lint/rule';
import { replace, type Span } from '../../text/span';
import { lineOf } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import type { Word } from '../model/words';
import { baseImage } from '../packages/base-family';

export default defineRule({
  id: 'dockerfile/no-named-user-in-scratch',
  category: 'correctness',
  severity: 'warning',
  aliases: ['tally/named-identity-in-passwdless-stage'],
  messages: { unresolved: 'This image has no `/etc/passwd`, so the name `{name}` cannot be looked up.' },
  fixes: { useNumber: { title: 'Use `65532:65532`', safety: 'suggestion' } },
  on: {
    user(instruction, ctx) {
      reportName(instruction.words[0], instruction, ctx);
    },
    copy: reportOwner,
    add: reportOwner,
  },
});

type Context = RuleContext<'unresolved', 'useNumber'>;

function reportOwner(instruction: Instruction, ctx: Context): void {
  reportName(instruction.flag('chown')?.value, instruction, ctx);
}

function reportName(word: Word | undefined, { stage, span, isTrigger }: Instruction, ctx: Context): void {
  if (!word || !stage || isTrigger || word.hasVariable || /[\s\\]/.test(word.value)) return;
  const name = word.value.split(':').find((part) => part !== '' && !/^\d+$/.test(part));
  if (name === undefined || baseImage(stage)?.text !== 'scratch' || mayHaveAccounts(stage, span)) return;
  ctx.report({
    at: word.span,
    message: 'unresolved',
    data: { name },
    fixes: [{ title: 'useNumber', edits: () => [replace(word.span, '65532:65532')] }],
  });
}

/** A file system, or the directory with the accounts, is put into the stage; a shell says that there is one. */
function mayHaveAccounts(stage: Stage, { start }: Span): boolean {
  return [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(({ kind, destination, sources, span }) => {
      if (kind === 'shell' || kind === 'run') return true;
      if ((kind !== 'copy' && kind !== 'add') || span.start >= start) return false;
      if (kind === 'add' && sources.some(({ value }) => /\.(?:tar|t[gbx]z|tar\.\w+)$|\$/.test(value))) return true;
      const target = destination?.value ?? '';
      const takesMuch =
        /^\/?(?:\.?\/)?$/.test(target) && sources.some(({ value }) => !/\.\w+$|\/\w+$|^\w+$/.test(value));
      return (
        takesMuch || /^\/?etc(?:\/|$)|\$/.test(target) || sources.some(({ value }) => /etc\b|passwd|rootfs/.test(value))
      );
    }),
  );
}
