import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { flowList } from '../edits/shell-text';
import { healthTestOf, testKeywords } from '../facts/health-test';
import { partOf, type Value } from '../facts/value';
import type { ComposeFile } from '../model/nodes';

export default defineRule({
  id: 'compose/no-keyword-in-healthcheck-text',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isProgram: 'A text goes to the shell as it is, which looks for a program called `{word}`.',
    isList: 'In quotes this is one text, not a list, and the shell cannot run it.',
  },
  fixes: { makeList: { title: 'Write it as a list', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const test = healthTestOf(service);
      if (test?.form !== 'text') return;
      const { value } = test;
      const text = value.written.trim();
      const word = /^(?:CMD|CMD-SHELL)(?=\s)|^NONE$/.exec(text)?.[0];
      const isList = /^\[\s*["']/.test(text);
      if (!word && !isList) return;
      const start = value.written.indexOf(word ?? '');
      ctx.report({
        at: word ? partOf(value, start, start + word.length) : value.span,
        message: word ? 'isProgram' : 'isList',
        data: { word: word ?? '' },
        fixes: fixesOf(service.file, value, listFor(text, word)),
      });
    },
  },
});

function listFor(text: string, word: string | undefined): string | undefined {
  if (!word) return isTestList(text) ? text : undefined;
  const rest = text.slice(word.length).trim();
  if (rest === '') return word === 'NONE' ? flowList([word]) : undefined;
  const isPlain = /^[\w@%+=:,./\s-]+$/.test(rest);
  return word === 'CMD' && isPlain ? flowList([word, ...rest.split(/\s+/)]) : flowList(['CMD-SHELL', rest]);
}

function isTestList(text: string): boolean {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && testKeywords.includes(String(list[0]));
  } catch {
    return false; // single quotes, or an end that is missing
  }
}

function fixesOf(file: ComposeFile, { node }: Value, list: string | undefined): readonly Fix<'makeList'>[] {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  if (!list || isBlock || node.anchor !== undefined || isShared(file, node.span)) return [];
  return [{ title: 'makeList', edits: () => [replace(node.span, list)] }];
}
