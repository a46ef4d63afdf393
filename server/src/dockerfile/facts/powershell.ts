import { type Edit, insert, type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { Instruction } from '../model/nodes';
import { isWindows, shellWords } from '../model/platform';

/** What PowerShell reads in a RUN. */
export interface PowershellScript {
  readonly text: string;
  /** The program and its switches in front of the script; `undefined` under a SHELL. */
  readonly wrapper: { readonly text: string; readonly program: string; readonly span: Span } | undefined;
  /** Offset at which another command may be put in front; `undefined` where that is not sure. */
  readonly start: number | undefined;
}

const program = /^(?:.*[\\/])?(pwsh|powershell)(?:\.exe)?$/i;
const wrapperPattern =
  /^((?:\S*[\\/])?(pwsh|powershell)(?:\.exe)?(?:[ \t]+-(?!c(?:ommand)?\b|file\b|f\b|e\w*c?\b)\w+(?:[ \t]+(?:Bypass|Unrestricted|RemoteSigned|Text|Normal|Hidden))?)*(?:[ \t]+-c(?:ommand)?)?)[ \t]+/i;

/** True for the words of a SHELL that name PowerShell. */
export function isPowershell(words: readonly string[] | undefined): boolean {
  return program.test(words?.[0] ?? '');
}

/** `undefined` for other shells, and for scripts that lie in a file. */
export const powershellScript = fact((instruction: Instruction): PowershellScript | undefined => {
  const { kind, json, words, heredocs, stage } = instruction;
  const [word] = words;
  if (kind !== 'run' || !stage || !word) return undefined;
  if (json) {
    const [name, ...args] = json.map(({ value }) => value);
    if (!isPowershell(name === undefined ? undefined : [name]) || args.some(isFileSwitch)) return undefined;
    return { text: args.filter((arg) => !/^-\w+$/.test(arg)).join(' '), wrapper: undefined, start: undefined };
  }
  if (isPowershell(shellWords(instruction))) {
    const body = heredocs.map((heredoc) => stage.file.slice(heredoc.body)).join('\n');
    return {
      text: `${word.text}\n${body}`,
      wrapper: undefined,
      start: heredocs.length > 0 ? undefined : word.span.start,
    };
  }
  const [whole, text, name] = wrapperPattern.exec(word.text) ?? [];
  if (whole === undefined || text === undefined || name === undefined || /\s-f(?:ile)?\s/i.test(word.text))
    return undefined;
  const at = span(word.span.start, word.span.start + whole.length);
  const isOneLine = stage.file.slice(at) === whole;
  const quote = /^"/.test(word.text.slice(whole.length)) ? 1 : 0;
  const isSure = isOneLine && isWindows(stage) && !/^'/.test(word.text.slice(whole.length));
  return {
    text: word.text.slice(whole.length),
    wrapper: isOneLine ? { text, program: name, span: at } : undefined,
    start: isSure ? at.end + quote : undefined,
  };
});

/** The statements of a script, text in quotes left out. */
export function statementsOf(text: string): readonly string[] {
  return withoutOuterQuotes(text)
    .replace(/'[^']*'|"[^"]*"/g, "''")
    .replace(/#[^\n]*/g, '')
    .split(/[;\n]/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !/^[{}]+$/.test(statement));
}

/** Puts a statement in front of a script. */
export function beginWith({ start }: PowershellScript, statement: string): Edit | undefined {
  return start === undefined ? undefined : insert(start, `${statement} `);
}

function withoutOuterQuotes(text: string): string {
  const trimmed = text.trim();
  return /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

function isFileSwitch(arg: string): boolean {
  return /^-(?:f|file|e|ec|enc|encodedcommand)$/i.test(arg);
}
