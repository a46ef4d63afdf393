import { defineRule, type Fix } from '../../lint/rule';
import { insert, replace } from '../../text/span';
import { areOwn, joinItems, shellText } from '../edits/shell-text';
import type { Command } from '../facts/command';
import { healthTestOf, testKeywords } from '../facts/health-test';
import type { Value } from '../facts/value';
import { resolve } from '../model/lookup';
import type { ComposeFile } from '../model/nodes';

type FixName = 'useKeyword' | 'addCmd' | 'addShell';

export default defineRule({
  id: 'compose/valid-healthcheck-test',
  category: 'correctness',
  severity: 'error',
  messages: {
    isEmpty: 'The list is empty, so the project does not load; `["NONE"]` switches the check off.',
    hasNoKeyword: 'The list must begin with `CMD`, `CMD-SHELL` or `NONE`, so the project does not load.',
  },
  fixes: {
    useKeyword: { title: 'Write `{text}`', safety: 'suggestion' },
    addCmd: { title: 'Begin with `CMD`', safety: 'suggestion' },
    addShell: { title: 'Run it with `CMD-SHELL`', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      const test = healthTestOf(service);
      if (test?.form !== 'list') return;
      const list = resolve(test.node);
      if (list?.kind !== 'sequence') return;
      const [first] = test.items;
      const isClosed = service.file.source.text[list.span.end - 1] === ']';
      if (list.flow && isClosed && list.items.length === 0) ctx.report({ at: list.span, message: 'isEmpty' });
      // An item that is still being typed may become the keyword.
      if (list.items[0]?.value === undefined || first?.text === undefined || testKeywords.includes(first.text)) return;
      if ('CMD-SHELL'.startsWith(first.text) && list.items.length === 1) return;
      ctx.report({ at: first.span, message: 'hasNoKeyword', fixes: fixesOf(service.file, test, first) });
    },
  },
});

function fixesOf(file: ComposeFile, test: Command & { form: 'list' }, first: Value): readonly Fix<FixName>[] {
  const { items, node } = test;
  if (!areOwn(file, node, items)) return [];
  const keyword = testKeywords.find((each) => each === first.written.toUpperCase().replace('_', '-'));
  if (keyword) return [{ title: 'useKeyword', data: { text: keyword }, edits: () => [replace(first.span, keyword)] }];

  const isScript = items.length === 1 && /\s/.test(first.written);
  const hasOperator = items.some(({ written }) => /^(?:\|\|?|&&|;|>>?|2>&1)$/.test(written));
  const before = (text: string) => beforeFirst(file, test, first, text);
  if (isScript) return before('CMD-SHELL').map((edit) => ({ title: 'addShell', edits: () => [edit] }));
  if (!hasOperator) return before('CMD').map((edit) => ({ title: 'addCmd', edits: () => [edit] }));
  const joined = joinItems(file, node, items, shellText(items.map(({ written }) => written)));
  const isFlow = resolve(node)?.kind === 'sequence' && file.source.text[node.span.start] === '[';
  if (!joined || !isFlow) return [];
  return [{ title: 'addShell', edits: () => [insert(first.node.span.start, '"CMD-SHELL", '), ...joined] }];
}

/** Puts a keyword before the first item, in the style of the list. */
function beforeFirst({ source }: ComposeFile, { node }: Command & { form: 'list' }, first: Value, text: string) {
  const list = resolve(node);
  const item = list?.kind === 'sequence' ? list.items[0] : undefined;
  if (list?.kind !== 'sequence' || !item) return [];
  const quote = first.isQuoted ? source.text.charAt(first.node.span.start) : '';
  const keyword = `${quote}${text}${quote}`;
  if (list.flow) return [insert(first.node.span.start, `${keyword}, `)];
  const indent = source.slice({ start: source.lineSpan(source.lineAt(item.span.start)).start, end: item.span.start });
  return /^ *$/.test(indent) ? [insert(item.span.start, `- ${keyword}${source.lineEnd}${indent}`)] : [];
}
