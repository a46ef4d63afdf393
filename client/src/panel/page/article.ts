import type { DockerFile, Rule } from '../messages';
import { el } from './dom';
import { icon } from './icons';
import { parseInert, removeActive } from './sanitize';

/** A page of the build as an element of this document, without anything that could act. Its sections get links to themselves. */
export function readArticle(html: string, page: string): HTMLElement {
  const article = parseInert(html).querySelector('article') ?? el('article', { class: 'prose' });
  removeActive(article);
  article.querySelector('h1')?.setAttribute('tabindex', '-1');
  for (const heading of article.querySelectorAll('h2[id]')) {
    const link = { class: 'anchor', href: '#', 'data-page': `${page}#${heading.id}` };
    heading.append(' ', el('a', { ...link, 'aria-label': 'Link to this section' }, '#'));
  }
  return document.adoptNode(article);
}

/** Shows, on the page of a rule, where it fires in the file of the active editor, and offers to fix all of it. */
export function showFirings(
  article: HTMLElement,
  page: string,
  file: DockerFile | null,
  rules: readonly Pick<Rule, 'id' | 'fix'>[],
): void {
  article.querySelector('.firing')?.remove();
  const findings = file?.findings.filter(({ rule }) => `rules/${rule}` === page) ?? [];
  if (findings.length === 0) return;
  const rows = findings.map(({ character, excerpt, line }) =>
    el(
      'a',
      { class: 'row', href: '#', 'data-line': line, 'data-character': character },
      el('span', { class: 'aside' }, el('span', { class: 'sr' }, 'Line '), String(line + 1)),
      el('code', {}, excerpt),
    ),
  );
  const section = el(
    'section',
    { class: 'firing', 'aria-labelledby': 'firing' },
    el('h2', { id: 'firing' }, `${findings.length} in this file`),
    el('ul', { role: 'list' }, ...rows.map((row) => el('li', {}, row))),
    firingFoot(rules.find(({ id }) => `rules/${id}` === page)?.fix),
  );
  const top = article.querySelector('.facts') ?? article.querySelector('h1');
  if (top) top.after(section);
  else article.prepend(section);
}

/** Only safe fixes are made in bulk: the others ask for a choice, each at its place. */
function firingFoot(fix: Rule['fix'] | undefined): HTMLElement | undefined {
  if (fix === 'suggestion') {
    const text = ['Its repair needs your choice: go to a line, then ', el('kbd', {}, 'Ctrl'), ' ', el('kbd', {}, '.')];
    return el('p', { class: 'foot' }, ...text);
  }
  if (fix !== 'safe') return undefined;
  const button = el('button', { class: 'btn small', type: 'button', 'data-action': 'fix-all' });
  button.append(icon('wrench'), 'Fix all in this file');
  return el('p', { class: 'foot' }, button);
}
