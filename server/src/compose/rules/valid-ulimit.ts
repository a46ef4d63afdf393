import { defineRule, type RuleContext } from '../../lint/rule';
import { isShared } from '../edits/removal-fix';
import { keyRenames } from '../edits/rename-key';
import { checkedEntry, writtenValue } from '../facts/checked-entry';
import { entryAt } from '../facts/tree';
import { isPatched } from '../facts/value';
import { asMapping, hasUnknownMerge, withMerged } from '../model/lookup';
import type { ComposeFile, Entry, Mapping } from '../model/nodes';
import { isFirstOnLine } from '../model/scan';
import { scalarType } from '../schema/scalar-type';
import { ulimits } from '../values/ulimits';

type Context = RuleContext<'isUnknown' | 'isNoInteger' | 'lacks' | 'isAbove', 'rename'>;

export default defineRule({
  id: 'compose/valid-ulimit',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: 'There is no ulimit `{name}`, so the container is not created.',
    isNoInteger: 'A ulimit is an integer, not `{text}`; the project does not load.',
    lacks: '`{name}` has no `{key}`, so the project does not load; write both, or one number.',
    isAbove: 'The soft limit is above the hard limit of {hard}, so the container is not created.',
  },
  fixes: { rename: { title: 'Rename it to `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const path of [['ulimits'], ['build', 'ulimits']]) {
        const all = asMapping(checkedEntry(service, ...path)?.value);
        for (const mapping of all ? withMerged(all) : []) {
          for (const entry of mapping.entries) checkLimit(entry, mapping, service.file, path.length === 1, ctx);
        }
      }
    },
  },
});

function checkLimit(entry: Entry, mapping: Mapping, file: ComposeFile, isOfRun: boolean, ctx: Context): void {
  const { key, value } = entry;
  const name = key.text;
  if (entry.colon === undefined || /^(?:<<|x-.*|)$/.test(name) || isPatched(value)) return;
  if (!ulimits.has(name)) {
    const fixes = isShared(file, key.span) ? [] : keyRenames('rename', mapping, entry, [...ulimits.keys()]);
    ctx.report({ at: key.span, message: 'isUnknown', data: { name }, fixes });
    return;
  }
  const pair = asMapping(value);
  if (!pair) {
    // A word below its key is the beginning of `soft` or `hard`.
    if (!value || !isFirstOnLine(file.source.text, value.span.start)) checkInteger(entry, isOfRun, ctx);
    return;
  }
  const [soft, hard] = [entryAt(pair, 'soft'), entryAt(pair, 'hard')];
  if (hasUnknownMerge(pair) || !pair.entries.some(({ colon }) => colon !== undefined)) return;
  if (!soft || !hard) {
    ctx.report({ at: key.span, message: 'lacks', data: { name, key: soft ? 'hard' : 'soft' } });
    return;
  }
  const [low, high] = [checkInteger(soft, false, ctx), checkInteger(hard, false, ctx)];
  if (low === undefined || high === undefined || low < 0 || high < 0 || low <= high) return;
  const at = writtenValue(soft)?.span ?? soft.key.span;
  ctx.report({ at, message: 'isAbove', data: { hard: String(high) } });
}

/** The number; reports what is none. Values of other types than text are reported elsewhere, unless `isOwn`. */
function checkInteger(entry: Entry, isOwn: boolean, ctx: Context): number | undefined {
  const value = writtenValue(entry);
  if (value?.text === undefined) return undefined;
  if (/^[-+]?\d{1,18}$/.test(value.text)) return Number(value.text);
  if (!isOwn && scalarType(value.node) !== 'text') return undefined;
  ctx.report({ at: value.span, message: 'isNoInteger', data: { text: value.written.slice(0, 80) } });
  return undefined;
}
