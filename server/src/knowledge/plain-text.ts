/**
 * Markdown as text for those who would see its signs: no emphasis, no fences, code as it is, links as their title, and
 * table cells with a bar between them.
 */
export function plainText(markdown: string): string {
  // Inside of fences and code spans nothing is a sign, so text is split there first.
  return markdown
    .split(/(^```[^\n]*\n[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? withoutFence(part) : plainProse(part)))
    .join('');
}

function withoutFence(fence: string): string {
  const lines = fence.split('\n').slice(1, -1);
  return lines.map((line) => `  ${line}`.trimEnd()).join('\n');
}

function plainProse(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\|(?: *:?-+:? *\|)+ *$/.test(line))
    .map((line) => plainLine(line))
    .join('\n');
}

function plainLine(line: string): string {
  const isRow = line.startsWith('|');
  const written = isRow ? line.replace(/^\| */, '').replace(/(?<! ) *\| *$/, '') : line.replace(/^#{1,6} /, '');
  return written.replace(
    /(`+)( ?)(.+?)\2\1(?!`)|\[((?:`[^`]*`|[^\]])*)\]\([^)\s]*\)|\*\*|\\([\\`*_{}[\]()#+.!|<>-])/g,
    (_, ticks?: string, _blank?: string, code?: string, title?: string, escaped?: string) => {
      if (ticks) return isRow ? (code ?? '').replaceAll('\\|', '|') : (code ?? '');
      if (title !== undefined) return plainLine(title);
      return escaped ?? '';
    },
  );
}
