import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { joinItems, shellText } from '../edits/shell-text';
import type { Command } from '../facts/command';
import { healthTestOf } from '../facts/health-test';
import type { Value } from '../facts/value';
import type { ComposeFile } from '../model/nodes';

const shell = /(?:^|[\\/])(?:(?:ba|da|a|z|k)?sh|pwsh|powershell|cmd)(?:\.exe)?$/i;
const codeFlag = /^(?:-\w*[cer]|--?(?:eval|execute|command)|\/c|-command)$/i;

export default defineRule({
  id: 'compose/no-shell-syntax-in-healthcheck-list',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isOperator: 'Behind `CMD` no shell reads `{text}`; the program gets it as an argument.',
    isScript: 'Behind `CMD` the whole text is the name of one program, which does not exist.',
    isVariable: 'Behind `CMD` no shell replaces `{text}`; the program gets it as it is.',
  },
  fixes: { useShell: { title: 'Run it with `CMD-SHELL`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const test = healthTestOf(service);
      if (test?.form !== 'list' || test.items[0]?.text !== 'CMD') return;
      const [, program, ...others] = test.items;
      if (!program || runsShell(program, others)) return;
      const fixes = () => fixesOf(service.file, test);
      if (others.length === 0 && isScript(program.written)) {
        ctx.report({ at: program.span, message: 'isScript', fixes: fixes() });
        return;
      }
      for (const [index, { span, text, written }] of others.entries()) {
        const isOperator = /^(?:\|\|?|&&|;|>>?|<|2>&1|2?>\/dev\/null)$/.test(text ?? '');
        const isCode = codeFlag.test((index === 0 ? program : others[index - 1])?.written ?? '');
        if (!isOperator && (isCode || !hasShellVariable(written))) continue;
        const data = { text: written.slice(0, 80) };
        ctx.report({ at: span, message: isOperator ? 'isOperator' : 'isVariable', data, fixes: fixes() });
        return;
      }
    },
  },
});

/** A path may hold blanks, but none before a flag, an address or an operator. */
function isScript(written: string): boolean {
  const isPath = /^(?:[A-Za-z]:\\|\/)/.test(written);
  return isPath ? /\s(?:[-"'$|&]|http)/.test(written) : /\S\s+\S/.test(written);
}

function runsShell(program: Value, others: readonly Value[]): boolean {
  const [first] = others;
  if (/(?:^|\/)busybox$/.test(program.written)) return shell.test(first?.written ?? '');
  return shell.test(program.written) && others.length > 0;
}

/** `$$NAME` in a word: a text with blanks or quotes is more likely code in a language of its own. */
function hasShellVariable(written: string): boolean {
  return /^[^\s'"()]*\$\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\}|\()/.test(written) && !/['"]/.test(written);
}

function fixesOf(file: ComposeFile, { items, node }: Command & { form: 'list' }): readonly Fix<'useShell'>[] {
  const [keyword, ...words] = items;
  const [only] = words;
  const text = words.length === 1 && only ? only.written : shellText(words.map(({ written }) => written));
  const joined = joinItems(file, node, words, text);
  if (!keyword || !joined) return [];
  const edits = words.length === 1 ? [] : joined;
  return [{ title: 'useShell', edits: () => [replace(keyword.span, 'CMD-SHELL'), ...edits] }];
}
