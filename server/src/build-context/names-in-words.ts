/** `` `a` ``, `` `a` and `b` ``, `` `a`, `b`, `c` and 4 more ``. */
export function namesInWords(names: readonly string[], draw: (name: string) => string = asCode): string {
  const shown = names.slice(0, 3).map(draw);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

function asCode(name: string): string {
  return `\`${name}\``;
}
