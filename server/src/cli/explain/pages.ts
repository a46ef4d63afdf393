import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageAddress } from '../../knowledge/knowledge';
import { UsageError } from '../usage-error';

/** A section of a page as the build wrote it, up to the next heading. */
interface Section {
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly markdown: string;
}

/** The pages of the wiki as Markdown, with links as `docker-wiki:<address>`. */
export interface Pages {
  /** A page, or a section with what is below it. */
  at(address: PageAddress): Promise<string | undefined>;
  /** Slug and title of each chapter. */
  chapters(): Promise<readonly (readonly [string, string])[]>;
}

/**
 * @param folder holds `pages.json`, which is read with the first question; that rejects with UsageError without it.
 * @param longest in characters: longer pages are told by their sections.
 */
export function pagesIn(folder: string, longest = Number.POSITIVE_INFINITY): Pages {
  let read: Promise<Readonly<Record<string, readonly Section[]>>> | undefined;
  const pages = () => {
    read ??= readFile(join(folder, 'pages.json'), 'utf8').then(
      (json) => JSON.parse(json),
      () => {
        throw new UsageError('this package came without the pages of the wiki');
      },
    );
    return read;
  };
  return {
    async at(address) {
      const [page = '', id] = address.split('#');
      const known = await pages();
      const sections = Object.hasOwn(known, page) ? (known[page] ?? []) : [];
      const start = id === undefined ? 0 : sections.findIndex((section) => section.id === id);
      const opening = sections[start];
      return opening && withSectionsBelow(opening, sections.slice(start + 1), { page, longest });
    },
    async chapters() {
      const known = Object.entries(await pages());
      return known.flatMap(([page, [first]]) =>
        first && page.startsWith('chapters/') ? [[page.slice('chapters/'.length), first.title] as const] : [],
      );
    },
  };
}

function withSectionsBelow(
  opening: Section,
  following: readonly Section[],
  { page, longest }: { readonly page: string; readonly longest: number },
): string {
  const next = following.findIndex(({ level }) => level <= opening.level);
  const below = next < 0 ? following : following.slice(0, next);
  const whole = [opening, ...below].map(({ markdown }) => markdown).join('\n\n');
  if (whole.length <= longest || below.length === 0) return whole;
  const list = below.map(({ id, title }) => `- ${title}: \`${page}#${id}\``).join('\n');
  return `${opening.markdown}\n\nSections, each to be explained by its address:\n\n${list}`;
}
