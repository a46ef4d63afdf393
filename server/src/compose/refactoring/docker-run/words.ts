/**
 * The words of a shell's line as Compose would write them: `$$` for a dollar that the shell leaves alone, `.` for the
 * current folder. `undefined` where the line is more than one plain command, or asks other commands.
 */
export function shellWords(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? '';
    if (quote === "'") {
      if (char === "'") quote = '';
      else word += char === '$' ? '$$' : char;
    } else if (char === '$' || char === '`') {
      const found = expansionAt(line.slice(i));
      if (!found) return undefined;
      word = (word ?? '') + found.text;
      i += found.length - 1;
    } else if (char === '\\') {
      const next = line[++i];
      if (next === undefined) return undefined;
      const isKept = quote === '"' && !/["\\$`\n]/.test(next);
      word = (word ?? '') + (isKept ? char : '') + (next === '$' ? '$$' : next);
    } else if (char === quote) {
      quote = '';
    } else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
      word ??= '';
    } else if (quote === '' && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (quote === '' && (/[|&;<>()]/.test(char) || (char === '#' && word === undefined))) {
      return undefined;
    } else {
      word = (word ?? '') + char;
    }
  }
  if (word !== undefined) words.push(word);
  return quote === '' ? words : undefined;
}

function expansionAt(text: string): { readonly text: string; readonly length: number } | undefined {
  const folder = /^(?:\$\(pwd\)|`pwd`|\$\{PWD\}|\$PWD\b)/i.exec(text);
  if (folder) return { text: '.', length: folder[0].length };
  const [variable = ''] = /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*(?::?[-?+][^{}"'`$]*)?\})/.exec(text) ?? [];
  return variable ? { text: variable, length: variable.length } : undefined;
}
