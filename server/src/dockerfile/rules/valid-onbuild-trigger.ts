import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { inCaseOf } from '../facts';
import { instructionKinds } from '../model/nodes';

const allowed = instructionKinds.filter((kind) => kind !== 'from' && kind !== 'maintainer' && kind !== 'onbuild');

export default defineRule({
  id: 'dockerfile/valid-onbuild-trigger',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'DL3043',
    'dfu:ONBUILD_TRIGGER_DISALLOWED',
    'tally/invalid-onbuild-trigger',
    'dockadvisor:OnbuildMissingInstruction',
    'dfu:UNKNOWN_INSTRUCTION',
  ],
  messages: {
    forbidden: '`{keyword}` cannot be kept for later by `ONBUILD`, so the build stops here.',
    unknown: '`{keyword}` is no instruction, so nothing can be built on top of this image.',
  },
  fixes: { rename: { title: 'Replace it with `{keyword}`', safety: 'suggestion' } },
  on: {
    onbuild({ trigger }, ctx) {
      if (!trigger || trigger.kind === 'onbuild') return;
      const { text, span: at } = trigger.keyword;
      if (trigger.kind === 'from' || trigger.kind === 'maintainer') {
        ctx.report({ at, message: 'forbidden', data: { keyword: text } });
      } else if (trigger.kind === undefined && (trigger.words.length > 0 || !isBeginning(text))) {
        const names = nearestNames(text, allowed).map((name) => inCaseOf(text, name));
        ctx.report({
          at,
          message: 'unknown',
          data: { keyword: text },
          fixes: names.map((keyword) => ({ title: 'rename', data: { keyword }, edits: () => [replace(at, keyword)] })),
        });
      }
    },
  },
});

/** Of a keyword that is still being typed. */
function isBeginning(text: string): boolean {
  return instructionKinds.some((kind) => kind.startsWith(text.toLowerCase()));
}
