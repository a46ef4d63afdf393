import { defineRule } from '../../lint/rule';
import type { InstructionKind } from '../model/nodes';

const order: readonly (InstructionKind | undefined)[] = ['stopsignal', 'healthcheck', 'entrypoint', 'cmd'];

export default defineRule({
  id: 'dockerfile/require-runtime-instructions-last',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/epilogue-order'],
  messages: {
    early: '`{keyword}` stands above steps of the build; readers look for it at the end of the stage.',
    order: '`{keyword}` stands below `{before}`; the usual order is `STOPSIGNAL`, `HEALTHCHECK`, `ENTRYPOINT`, `CMD`.',
  },
  on: {
    dockerfile({ stages }, ctx) {
      const { instructions } = stages.at(-1) ?? { instructions: [] };
      const lastStep = instructions.findLastIndex(({ kind }) => kind === 'run' || kind === 'copy' || kind === 'add');
      let highest: { readonly rank: number; readonly keyword: string } | undefined;
      for (const [index, { kind, keyword, words, json }] of instructions.entries()) {
        const rank = order.indexOf(kind);
        if (rank < 0 || (words.length === 0 && !json)) continue;
        // Of several the last one counts, and other rules speak of that.
        if (instructions.filter((other) => other.kind === kind).length > 1) continue;
        const name = keyword.text.toUpperCase();
        if (index < lastStep) ctx.report({ at: keyword.span, message: 'early', data: { keyword: name } });
        else if (highest && rank < highest.rank) {
          ctx.report({ at: keyword.span, message: 'order', data: { keyword: name, before: highest.keyword } });
        } else highest = { rank, keyword: name };
      }
    },
  },
});
