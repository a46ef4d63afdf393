import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageAddress } from '../knowledge/knowledge';

/** A section of a page as the build wrote it, up to the next heading. */
interface Section {
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly markdown: string;
}

/** Longer pages are told by their sections: an assistant pays for each word. */
const longestPage = 24_000;

/**
 * Looks up pages of the wiki, or sections of them, as Markdown with links as `docker-wiki:<address>`.
 * @param folder holds `pages.json`, which is read with the first question.
 */
export function pagesIn(folder: string): (address: PageAddress) => Promise<string | undefined> {
  let read: Promise<Readonly<Record<string, readonly Section[]>>> | undefined;
  return async (address) => {
    read ??= readFile(join(folder, 'pages.json'), 'utf8').then((json) => JSON.parse(json));
    const [page = '', id] = address.split('#');
    const pages = await read;
    const sections = Object.hasOwn(pages, page) ? (pages[page] ?? []) : [];
    const start = id === undefined ? 0 : sections.findIndex((section) => section.id === id);
    const opening = sections[start];
    return opening && withSectionsBelow(opening, sections.slice(start + 1), page);
  };
}

function withSectionsBelow(opening: Section, following: readonly Section[], page: string): string {
  const next = following.findIndex(({ level }) => level <= opening.level);
  const below = next < 0 ? following : following.slice(0, next);
  const whole = [opening, ...below].map(({ markdown }) => markdown).join('\n\n');
  if (whole.length <= longestPage || below.length === 0) return whole;
  const list = below.map(({ id, title }) => `- ${title}: \`${page}#${id}\``).join('\n');
  return `${opening.markdown}\n\nSections, each to be explained by its address:\n\n${list}`;
}
