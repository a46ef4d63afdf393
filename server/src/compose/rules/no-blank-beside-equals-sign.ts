import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { remove, type Span, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import type { KeyValue } from '../facts/key-values';
import { pairsOf } from '../facts/pair-lists';
import { partOf } from '../facts/value';
import type { ComposeFile } from '../model/nodes';

type Title = 'removeBlank' | 'removeFirst';

export default defineRule({
  id: 'compose/no-blank-beside-equals-sign',
  category: 'correctness',
  severity: 'error',
  messages: {
    endsName: '`{name}` has a blank before the `=`; Compose refuses the name.',
    beginsName: 'The item begins with a blank, which becomes part of the name `{name}`.',
    beginsValue: 'The blank behind the `=` becomes part of the value of `{name}`.',
  },
  fixes: {
    removeBlank: { title: 'Remove the blank', safety: 'safe' },
    removeFirst: { title: 'Remove the blank from the value', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      for (const { pairs } of pairsOf(service, ['environment', 'args'])) {
        for (const pair of pairs) if (pair.form === 'list') check(pair, service.file, ctx);
      }
    },
  },
});

type Message = 'endsName' | 'beginsName' | 'beginsValue';

function check({ name, value, written }: KeyValue, file: ComposeFile, ctx: RuleContext<Message, Title>): void {
  const word = name.trim();
  if (!value || word === '') return;
  const data = { name: word };
  const place = (start: number, end: number) => partOf(value, start, end);
  const isExact = value.span.end - value.span.start === value.written.length;
  const fix = (title: Title, at: Span): readonly Fix<Title>[] =>
    isExact && !isShared(file, value.span) ? [{ title, edits: () => [remove(at)] }] : [];
  const first = name.length - name.trimStart().length;
  const end = first + word.length;
  if (end < name.length) {
    const at = place(end, name.length);
    ctx.report({ at: place(first, end), message: 'endsName', data, fixes: fix('removeBlank', at) });
  } else if (first > 0) {
    const at = span(value.span.start, value.span.start + first);
    const found = place(first, end);
    ctx.report({ at: found, message: 'beginsName', data, atMost: 'warning', fixes: fix('removeFirst', at) });
  }
  const blanks = written === undefined ? 0 : written.length - written.trimStart().length;
  if (blanks === 0 || written?.trim() === '') return;
  const at = place(name.length + 1, name.length + 1 + blanks);
  ctx.report({ at, message: 'beginsValue', data, atMost: 'hint', fixes: fix('removeFirst', at) });
}
