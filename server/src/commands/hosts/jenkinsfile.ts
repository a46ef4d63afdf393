import { span } from '../../text/span';
import { unquoted } from '../piece';
import type { Script } from '../script';
import type { Host } from './host';

const dialects: Readonly<Record<string, Script['dialect']>> = {
  sh: 'sh',
  bat: 'batch',
  powershell: 'powershell',
  pwsh: 'powershell',
};

const tokens =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|("""|''')|(["'])((?:[^"'\\\n]|\\[^\n]?|(?!\2)["'])*)(?:\2|$|(?=\n))|([A-Za-z_]\w*)(\s*:)?|[\n;,(){}]/g;

/** The texts of the steps `sh`, `bat`, `powershell` and `pwsh`: alone, in brackets, or as `script:`. */
export const jenkinsfile: Host = ({ text }) => {
  const scripts: Script[] = [];
  let dialect: Script['dialect'] | undefined;
  let label = '';
  let depth = 0;
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [token, triple, quote, content = '', word, colon] = match;
    const start = match.index + (triple ?? quote ?? '').length;
    if (triple) {
      const closing = closingOf(triple, text, start);
      take(start, closing);
      tokens.lastIndex = Math.min(text.length, closing + triple.length);
    } else if (quote) take(start, start + content.length);
    else if (word && colon) label = word;
    else if (word) {
      if (Object.hasOwn(dialects, word)) [dialect, label, depth] = [dialects[word], '', 0];
    } else if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === ',') label = '';
    if (token === ';' || token === '}' || (token === '\n' && depth <= 0)) dialect = undefined;
  }
  return { scripts };

  function take(start: number, end: number): void {
    if (!dialect || (label !== '' && label !== 'script')) return;
    const piece = unquoted(text, span(start, end), 'backslash');
    scripts.push({ piece, dialect });
    dialect = undefined;
  }
};

/** Where the text behind three quotes ends. */
function closingOf(triple: string, text: string, start: number): number {
  for (let i = text.indexOf(triple, start); i >= 0; i = text.indexOf(triple, i + 1)) {
    if (text[i - 1] !== '\\') return i;
  }
  return text.length;
}
