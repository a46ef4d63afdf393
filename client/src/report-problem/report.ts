import type { Handover, Mode } from '../coexistence/neighbours';

/** What a report tells: versions and settings, nothing of any file. */
export interface Facts {
  readonly version: string;
  readonly editor: string;
  readonly host: string;
  readonly displayLanguage: string;
  readonly serverIsRunning: boolean;
  readonly mode: Mode;
  readonly handovers: readonly Handover[];
  /** Settings below `dockerWiki.` that are not the default. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A report in Markdown, with room for what only its writer knows. */
export function problemReport(facts: Facts): string {
  const { version, editor, host, displayLanguage, serverIsRunning, mode, handovers, settings } = facts;
  const rows = [
    `Docker Wiki ${version}`,
    `${editor}, ${host}, display language ${displayLanguage}`,
    `Language server: ${serverIsRunning ? 'running' : 'not running'}`,
    `Coexistence: ${mode}`,
    ...handovers.map(({ language, share, to }) => `${language} ${share}: ${to.join(', ')}`),
  ];
  return [
    '## What happened, and what you expected',
    '',
    '',
    '## How to see it again',
    '',
    '1. ',
    '',
    '## Versions and settings',
    '',
    'Nothing of your files is in here, and nothing has been sent. Look through the settings: take out what is not for others.',
    '',
    ...rows.map((row) => `- ${row}`),
    '',
    '```json',
    JSON.stringify(settings, null, 2),
    '```',
    '',
  ].join('\n');
}
