/**
 * The commands of a shell example, each as one line that a terminal can show without running anything: what was broken
 * over lines with `\` (PowerShell: a backtick) is joined, comments and prompts go. `undefined` where lines belong
 * together in a way that one line does not show, such as loops, here-documents and strings over lines.
 */
export function commandLines(text: string): readonly string[] | undefined {
  const joined = text.replace(/\r\n?/g, '\n').replace(/(?:(?<![ \t])[ \t]+)?[\\`]\n[ \t]*/g, ' ');
  const lines = joined
    .split('\n')
    .map((line) => line.trim().replace(/^(?:\$|PS>|PS [A-Z]:\\[^>]*>)\s+/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every(standsAlone) ? lines : undefined;
}

function standsAlone(line: string): boolean {
  return !hasControlCharacter(line) && !/<<|[|&({]$|^[)}]/.test(line) && !isBlockWord(line) && hasClosedQuotes(line);
}

/** Keywords that begin, go on with or end a block of the shell that does not end on the same line. */
function isBlockWord(line: string): boolean {
  if (/^(?:do|then|else|elif|fi|done|esac)\b/.test(line)) return true;
  return /^(?:for|while|until|if|case|function)\b/.test(line) && !/\b(?:done|fi|esac)$|\}$/.test(line);
}

/** A terminal takes some of them for keys, Enter among them. */
function hasControlCharacter(line: string): boolean {
  return [...line].some((character) => character < ' ' || character === '\u007f');
}

function hasClosedQuotes(line: string): boolean {
  let open = '';
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\' && open !== "'") at++;
    else if (open !== '') open = character === open ? '' : open;
    else if (character === '"' || character === "'") open = character;
  }
  return open === '';
}
