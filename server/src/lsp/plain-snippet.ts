/** A sign that is meant as such, a choice, the beginning of a placeholder, its end, or a tab stop. */
const token = /\\([$}\\])|\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}|(\$\{\d+:)|(\})|\$\d+|\$\{\d+\}/g;

/** A snippet as it stands when nobody types: defaults for placeholders, the first of each choice, no tab stops. */
export function plainSnippet(snippet: string): string {
  let open = 0;
  return snippet.replace(token, (written: string, sign?: string, choice?: string, begin?: string, end?: string) => {
    if (sign !== undefined) return sign;
    if (choice !== undefined) return choice.replace(/\\([,|\\])/g, '$1');
    if (begin) open++;
    if (end && open === 0) return written;
    if (end) open--;
    return '';
  });
}
