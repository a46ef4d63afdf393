import type { Handover, Mode, Share, SharedLanguage } from '../coexistence/neighbours';

/** Translates a sentence and fills in its places, as `vscode.l10n.t` does. */
export type Translate = (message: string, ...parts: (string | number)[]) => string;

/** What the status item tells of the file in front. */
export interface Status {
  readonly mode: Mode;
  readonly handovers: readonly Handover[];
  readonly findings: number;
  /** Whether the language server does. */
  readonly isRunning: boolean;
  /** Absent while they are not known. */
  readonly rules?: { readonly on: number; readonly all: number };
}

/** The tooltip as Markdown: the state, who does what, and commands as links. */
export function statusMarkdown(status: Status, t: Translate): string {
  const { findings, isRunning, rules } = status;
  const state = [
    findings === 1 ? t('1 finding in this file') : t('{0} findings in this file', findings),
    ...(rules ? [t('{0} of {1} rules for it are on', rules.on, rules.all)] : []),
    ...(isRunning ? [] : [t('The language server is not running: see the log')]),
  ];
  const links = [
    [t('Open the wiki'), 'dockerWiki.open'],
    [t('Restart'), 'dockerWiki.restartServer'],
    [t('Log'), 'dockerWiki.showLog'],
    [t('Change who does what'), 'dockerWiki.chooseCoexistence'],
  ].map(([label, command]) => `[${label}](command:${command})`);
  return [list(state), sharingMarkdown(status, t), links.join(' · ')].join('\n\n');
}

/** What an assistive device reads out for the status item. */
export function statusLabel({ findings, isRunning }: Status, t: Translate): string {
  if (!isRunning) return t('Docker Wiki, language server not running');
  return findings === 1 ? t('Docker Wiki, 1 finding') : t('Docker Wiki, {0} findings', findings);
}

/** Who does what, as Markdown. */
function sharingMarkdown({ mode, handovers }: Pick<Status, 'mode' | 'handovers'>, t: Translate): string {
  if (mode === 'explain-only') return t('Docker Wiki only explains. Everything else is left to others.');
  if (mode === 'full') return t('Docker Wiki does everything, whoever else does it too.');
  if (handovers.length === 0) return t('No other Docker extension is on, so Docker Wiki does everything.');
  const rows = handovers.map(
    ({ language, share, to }) => `${t(languages[language])}, ${t(shares[share])}: **${to.join(', ')}**`,
  );
  return `${t('Left to other extensions:')}\n\n${list(rows)}\n\n${t('Docker Wiki does the rest.')}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

const languages: Readonly<Record<SharedLanguage, string>> = {
  compose: 'Compose files',
  dockerfile: 'Dockerfiles',
  settings: 'Settings of linters',
};

const shares: Readonly<Record<Share, string>> = {
  buildkit: 'checks of BuildKit',
  completion: 'completion',
  'dockerfile-utils': 'mistakes of syntax and structure',
  formatting: 'formatting',
  hadolint: 'rules of hadolint',
  names: 'completion of names',
  outline: 'outline',
  schema: 'check against the schema',
  shellcheck: 'ShellCheck',
  tally: 'rules of Tally',
  words: 'completion of plain words',
  yaml: 'mistakes of YAML',
};
