/** Longer pages are cut: an assistant pays for each word, and can ask for a section. */
const longestText = 24_000;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

/** What the end of an element puts behind its text. */
const endings: Readonly<Record<string, string>> = {
  p: '\n\n',
  tr: '\n',
  td: ' | ',
  th: ' | ',
  dt: ': ',
  dd: '\n',
  li: '\n',
};

/**
 * A page of the panel, or a section of it with the sections below, as text with headings, lists and fences.
 * `undefined` where there is no such section.
 */
export function pageText(html: string, section: string | undefined): string | undefined {
  let text = '';
  let level = section === undefined ? 0 : undefined;
  /** The element whose whole content is left out. */
  let hidden: string | undefined;
  let isPre = false;
  for (const [token, slash, name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z0-9]+)((?:[^a-z0-9<>][^<>]*)?)>|[^<]+/g,
  )) {
    const isEnd = slash === '/';
    if (hidden !== undefined) {
      if (isEnd && name === hidden) hidden = undefined;
      continue;
    }
    const heading = /^h([1-6])$/.exec(name);
    if (heading && !isEnd && section !== undefined) {
      const here = Number(heading[1]);
      if (level !== undefined && here <= level) break;
      if (level === undefined && attributes.includes(` id="${section}"`)) level = here;
    }
    if (level === undefined) continue;
    if (name === 'pre') isPre = !isEnd;
    if (!isEnd && (name === 'svg' || attributes.includes('class="anchor"'))) hidden = name;
    else text += name === '' ? decoded(token) : markOf(name, { isEnd, isPre, attributes });
  }
  if (level === undefined) return undefined;
  const tidy = text.replaceAll(/\n{3,}/g, '\n\n').trim();
  return tidy.length <= longestText ? tidy : `${tidy.slice(0, longestText)}\n… Ask for a section by its address.`;
}

interface Tag {
  readonly isEnd: boolean;
  readonly isPre: boolean;
  readonly attributes: string;
}

function markOf(name: string, { isEnd, isPre, attributes }: Tag): string {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return isEnd ? '\n\n' : `\n\n${'#'.repeat(Number(heading[1]))} `;
  if (name === 'pre') return isEnd ? '\n```\n\n' : '\n```';
  if (name === 'code') return isPre ? '' : '`';
  if (name === 'span') return isPre && !isEnd && attributes.includes('class="l"') ? '\n' : '';
  if (name === 'li' && !isEnd) return '- ';
  return isEnd ? (endings[name] ?? '') : '';
}

function decoded(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
