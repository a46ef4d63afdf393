/**
 * The text of a snippet as it stands before anyone types: defaults in the place of tab stops, of choices the first.
 * Knows the syntax that our own snippets use: `$1`, `${1:default}` with nesting, `${1|a,b|}`, and `\` before `$ } \ ,`.
 */
export function plainText(body: string): string {
  const defaults = new Map<string, string>();
  let at = 0;

  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    if (match) at = pattern.lastIndex;
    return match;
  };

  const keep = (name: string | undefined, text: string) => {
    if (name !== undefined && !defaults.has(name)) defaults.set(name, text);
    return name === undefined ? text : (defaults.get(name) ?? text);
  };

  const readUntil = (end: string | undefined): string => {
    let text = '';
    while (at < body.length && body[at] !== end) {
      const escaped = take(/\\([$}\\])/y);
      const mirror = escaped ? null : take(/\$(\d+)|\$\{(\d+)\}/y);
      const choice = escaped || mirror ? null : take(/\$\{(\d+)\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/y);
      const stop = escaped || mirror || choice ? null : take(/\$\{(\d+):/y);
      if (escaped) text += escaped[1];
      else if (mirror) text += defaults.get(mirror[1] ?? mirror[2] ?? '') ?? '';
      else if (choice) text += keep(choice[1], (choice[2] ?? '').replace(/\\([,|\\])/g, '$1'));
      else if (stop) {
        text += keep(stop[1], readUntil('}'));
        at++;
      } else text += body[at++];
    }
    return text;
  };

  return readUntil(undefined);
}
