/**
 * Markdown as text for those who would see its signs: no emphasis, no fences, code as it is, links as their title, and
 * table cells with a bar between them.
 */
export function plainText(markdown: string): string {
  let isCode = false;
  const plain = (line: string): readonly string[] => {
    // Inside of fences nothing is a sign but their end.
    if (isCode ? line === '```' : line.startsWith('```')) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [`  ${line}`.trimEnd()];
    return /^\|(?: *:?-+:? *\|)+ *$/.test(line) ? [] : [plainLine(line)];
  };
  return markdown.split('\n').flatMap(plain).join('\n');
}

function plainLine(line: string): string {
  const isRow = line.startsWith('|');
  const written = isRow ? line.replace(/^\| */, '').replace(/(?<! ) *\| *$/, '') : line.replace(/^#{1,6} /, '');
  return written.replace(
    /(?<!`)(`+)(?!`)( ?)(.+?)\2(?<!`)\1(?!`)|\[((?:`[^`]*`|[^\][`])*)\]\([^()\s]*\)|\*\*|\\([\\`*_{}[\]()#+.!|<>-])/g,
    (_, ticks?: string, _blank?: string, code?: string, title?: string, escaped?: string) => {
      if (ticks) return isRow ? (code ?? '').replaceAll('\\|', '|') : (code ?? '');
      if (title !== undefined) return plainLine(title);
      return escaped ?? '';
    },
  );
}
