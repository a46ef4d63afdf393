/** The switch that the words of a SHELL lack to make their shell read a command; `undefined` where none is missing. */
export function commandSwitch([shell = '', ...args]: readonly string[]): string | undefined {
  const name = shell
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
  if (/^(?:ba|da|a|k|z)?sh$/.test(name)) return args.some((arg) => /^-[A-Za-z]*c/.test(arg)) ? undefined : '-c';
  if (name === 'cmd') return args.some((arg) => /^\/[ck]$/i.test(arg)) ? undefined : '/C';
  // Windows PowerShell reads a command without a switch; its successor takes it for a file.
  if (name === 'pwsh') return args.some((arg) => /^[-/](?:c|e|f)/i.test(arg)) ? undefined : '-Command';
  return undefined;
}
