const longestText = 80;

/**
 * Text of a document as a code span: nothing in it can end the span, become a link, or break the line. Long texts are
 * cut; an empty one is drawn as two quotes.
 */
export function code(text: string): string {
  const line = shorten(text.replace(/\s+/g, ' ').trim()) || '""';
  // Links into the wiki are found by their text later on, so a document must not hold one.
  const inert = line.replaceAll('](', ']\u200B(');
  const longestRun = Math.max(0, ...[...inert.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longestRun + 1);
  const blank = inert.startsWith('`') || inert.endsWith('`') ? ' ' : '';
  return `${ticks}${blank}${inert}${blank}${ticks}`;
}

/** The same inside a table, where a bar would begin the next cell even in code. */
export function codeCell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

function shorten(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
