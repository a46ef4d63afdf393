import type { Finding, Severity } from '../messages';
import { el, richText, spoken } from './dom';
import { type IconName, icon } from './icons';

const severityIcons: Readonly<Record<Severity, IconName>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'bulb',
};

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  hint: 'Hint',
};

export function severityIcon(severity: Severity): SVGElement {
  return icon(severityIcons[severity], `sev-${severity}`);
}

/** A row that opens a page. */
export function pageRow(address: string, start: Node, title: string, aside = ''): HTMLElement {
  return el(
    'a',
    { class: 'row', href: '#', 'data-page': address },
    start,
    el('span', { class: 'text' }, ...richText(title)),
    aside !== '' && el('span', { class: 'aside hide-narrow' }, aside),
  );
}

/** A row that shows the place of a finding in the editor. */
export function findingRow({ character, line, message, severity }: Finding): HTMLElement {
  return el(
    'a',
    { class: 'row wrap', href: '#', 'data-line': line, 'data-character': character },
    severityIcon(severity),
    spoken(`${severityWords[severity]}: `),
    el('span', { class: 'text' }, ...richText(message)),
    el('span', { class: 'aside' }, spoken('line '), String(line + 1)),
  );
}

export function list(rows: readonly Node[], label?: string): HTMLElement {
  return el('ul', { role: 'list', 'aria-labelledby': label }, ...rows.map((row) => el('li', {}, row)));
}
