import { el } from './dom';

/** The headings of a page that its outline lists. */
export function headingsOf(article: HTMLElement): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('h2[id], h3[id]')].filter(
    (heading) => !heading.closest('.firing, .box'),
  );
}

/** The words of a heading without its badge and its link. */
export function headingTitle(heading: HTMLElement): string {
  const copy = heading.cloneNode(true);
  if (copy instanceof HTMLElement) for (const extra of copy.querySelectorAll('.anchor, .version')) extra.remove();
  return (copy.textContent ?? '').trim();
}

/** The heading that the text at the top of the view, `top` pixels down the window, belongs to. */
export function headingAt(headings: readonly HTMLElement[], top: number): HTMLElement | undefined {
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= top);
}

export function drawOutline(
  outline: HTMLElement,
  page: string,
  headings: readonly HTMLElement[],
  now?: HTMLElement,
): void {
  const rows = headings.map((heading) => {
    const isCurrent = heading === now;
    const classes = ['row', heading.tagName === 'H3' && 'sub', isCurrent && 'is-current'].filter(Boolean);
    return el(
      'a',
      {
        class: classes.join(' '),
        href: '#',
        'data-page': `${page}#${heading.id}`,
        'aria-current': isCurrent && 'true',
      },
      el('span', { class: 'text' }, headingTitle(heading)),
    );
  });
  outline.replaceChildren(el('ul', { role: 'list' }, ...rows.map((row) => el('li', {}, row))));
}
