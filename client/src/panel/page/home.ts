import type { DockerFile, Rule, Status, Toc, Use } from '../messages';
import { cheatSheetPage } from './cheat-sheet';
import { el } from './dom';
import { icon } from './icons';
import { findingRow, list, pageRow, severityIcon } from './rows';
import { restricted, serverStopped } from './states';

export interface HomeInit {
  readonly toc: Toc;
  readonly file: DockerFile | null;
  readonly status: Status;
  isClosed(section: string): boolean;
  onToggle(section: string, closed: boolean): void;
}

/** The home screen: what fires in this file and what it uses, then the book. */
export function homeScreen(init: HomeInit): HTMLElement {
  const { file, status, toc } = init;
  return el(
    'div',
    { class: 'screen', 'data-screen': 'home' },
    el('h1', { class: 'sr', tabindex: -1 }, 'Docker Wiki'),
    section(init, 'In this file', file?.name ?? '', fileRows(file, status)),
    !status.trusted && restricted(),
    section(init, 'Look up', '', lookUpRows(toc)),
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

function fileRows(file: DockerFile | null, { server }: Status): Node[] {
  if (server === 'stopped') return [serverStopped()];
  if (!file) return [quiet('No Docker file is open. Open a Dockerfile or a Compose file to see it here.')];
  if (server === 'starting') return [quiet('The language server is starting …')];
  return [findingRows(file), ...(file.uses.length > 0 ? [useChips(file.uses)] : []), ...pictureButton(file)];
}

function findingRows({ findings }: DockerFile): HTMLElement {
  if (findings.length === 0) return quiet('No problems found.');
  const rest = findings.length - mostFindings;
  const rows = findings.slice(0, mostFindings).map(findingRow);
  if (rest > 0) rows.push(moreRow(rest));
  return list(rows);
}

function useChips(uses: readonly Use[]): HTMLElement {
  const chips = uses.map(({ address, count, name }) => {
    const number = count > 1 && el('span', { class: 'n' }, ` ${count}`);
    return el('a', { class: 'chip mono', href: '#', 'data-page': address }, name, number);
  });
  return el('div', { class: 'chips', role: 'group', 'aria-label': 'Used in this file' }, ...chips);
}

function pictureButton({ picture }: DockerFile): HTMLElement[] {
  if (picture === null) return [];
  const title = picture === 'stages' ? 'Stage graph' : 'Topology';
  const button = el('button', { class: 'btn second small', type: 'button', 'data-action': 'picture' });
  button.append(icon('graph'), title);
  return [el('p', { class: 'below' }, button)];
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

function lookUpRows({ chapters }: Toc): Node[] {
  const chapterOf = (address: string) => chapters.some(({ slug }) => address.split('#')[0] === `chapters/${slug}`);
  const rows = lookUps.filter(({ address }) => chapterOf(address));
  return [
    list([
      ...rows.map(({ address, name, title }) => pageRow(address, icon(name), title)),
      el(
        'a',
        { class: 'row', href: '#', 'data-action': 'explain' },
        icon('text'),
        el('span', { class: 'text' }, 'Explain a command or a piece of a file'),
      ),
    ]),
  ];
}

const lookUps = [
  { address: cheatSheetPage, name: 'table', title: 'Cheat sheet' },
  { address: 'chapters/resources-and-glossary#glossary', name: 'letters', title: 'Glossary' },
] as const;

/** By language, and in it by what they are about. */
function ruleRows({ rules }: Toc): Node[] {
  const groups = new Map<string, readonly Rule[]>();
  for (const rule of rules) {
    const group = `${languageNames[rule.language] ?? rule.language} · ${rule.category}`;
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  return [...groups].flatMap(([group, own], index) => {
    const id = `rules-${index}`;
    return [el('h3', { class: 'group-label', id }, group), list(own.map(ruleRow), id)];
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
