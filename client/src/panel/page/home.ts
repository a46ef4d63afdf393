import type { DockerFile, Rule, Toc } from '../messages';
import { el } from './dom';
import { icon } from './icons';
import { findingRow, list, pageRow, severityIcon } from './rows';

export interface HomeInit {
  readonly toc: Toc;
  readonly file: DockerFile | null;
  isClosed(section: string): boolean;
  onToggle(section: string, closed: boolean): void;
}

/** The home screen: what fires in this file, then the book. */
export function homeScreen(init: HomeInit): HTMLElement {
  const { file, toc } = init;
  return el(
    'div',
    { class: 'screen', 'data-screen': 'home' },
    el('h1', { class: 'sr', tabindex: -1 }, 'Docker Wiki'),
    section(init, 'In this file', file?.name ?? '', fileRows(file)),
    section(init, 'Chapters', '', chapterRows(toc)),
    section(init, 'Rules', String(toc.rules.length), ruleRows(toc)),
    section(init, 'Reference', '', referenceRows(toc)),
  );
}

const mostFindings = 30;

const languageNames: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'Compose',
  dockerignore: '.dockerignore',
  shellcheck: 'Shell',
};

function section(init: HomeInit, title: string, aside: string, content: readonly Node[]): HTMLElement {
  const body = el('div', { class: 'section-body' }, ...content);
  const head = el(
    'button',
    { class: 'section-head', type: 'button', 'data-key': title },
    icon('down'),
    el('span', { class: 'what' }, title),
    aside !== '' && el('span', { class: 'aside' }, aside),
  );
  const show = (closed: boolean) => {
    head.setAttribute('aria-expanded', String(!closed));
    body.hidden = closed;
  };
  head.addEventListener('click', () => {
    const closed = head.getAttribute('aria-expanded') === 'true';
    show(closed);
    init.onToggle(title, closed);
  });
  show(init.isClosed(title));
  return el('section', { class: 'section' }, el('h2', {}, head), body);
}

function fileRows(file: DockerFile | null): Node[] {
  if (!file) return [quiet('No Docker file is open. Open a Dockerfile or a Compose file to see it here.')];
  if (file.findings.length === 0) return [quiet('No problems found.')];
  const rest = file.findings.length - mostFindings;
  const rows = file.findings.slice(0, mostFindings).map(findingRow);
  if (rest > 0) rows.push(moreRow(rest));
  return [list(rows)];
}

function moreRow(rest: number): HTMLElement {
  const text = el('span', { class: 'text' }, `${rest} more in the Problems view`);
  return el('a', { class: 'row', href: '#', 'data-action': 'problems' }, icon('right'), text);
}

function chapterRows({ chapters }: Toc): Node[] {
  const ordered = [...chapters].sort((a, b) => a.order - b.order);
  return [
    list(
      ordered.map(({ minutes, order, slug, title }) =>
        pageRow(`chapters/${slug}`, el('span', { class: 'num' }, String(order)), title, `${minutes} min`),
      ),
    ),
  ];
}

function ruleRows({ rules }: Toc): Node[] {
  const languages = [...new Set(rules.map(({ language }) => language))];
  return languages.flatMap((language) => {
    const id = `rules-${language}`;
    const label = el('h3', { class: 'group-label', id }, languageNames[language] ?? language);
    const rows = rules.filter((rule) => rule.language === language).map(ruleRow);
    return [label, list(rows, id)];
  });
}

function ruleRow({ aliases, id, severity, title }: Rule): HTMLElement {
  return pageRow(`rules/${id}`, severityIcon(severity), title, aliases[0]);
}

function referenceRows({ reference }: Toc): Node[] {
  return [list(reference.map(({ page, title }) => pageRow(page, icon('table'), title)))];
}

function quiet(text: string): HTMLElement {
  return el('p', { class: 'quiet' }, text);
}
