/** Our patterns are Docker's: a name alone lies beside the file. To git it means any folder. */
export function asPathPatterns(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const sign = line.startsWith('!') ? '!' : '';
      const pattern = line.slice(sign.length).trimEnd();
      const isName = pattern !== '' && !pattern.startsWith('#') && !pattern.slice(0, -1).includes('/');
      return `${sign}${isName ? '**/' : ''}${pattern}`;
    })
    .join('\n');
}
