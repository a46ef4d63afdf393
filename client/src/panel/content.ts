import { FileSystemError, Uri, workspace } from 'vscode';
import { isToc, type Toc } from './messages';

/** What the build wrote for the panel; it is read through the editor, so that it works without a disk too. */
export interface Content {
  toc(): Promise<Toc>;
  searchIndex(): Promise<string>;
  /** The HTML of a page without its section, or null where there is no such page. */
  page(page: string): Promise<string | null>;
}

export function createContent(folder: Uri): Content {
  const read = async (...path: readonly string[]) => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(folder, ...path));
    return new TextDecoder().decode(bytes);
  };

  const packs = new Map<string, Promise<Readonly<Record<string, string>>>>();
  const pagesIn = (pack: string) => {
    const known = packs.get(pack) ?? read('pages', `${pack}.json`).then(textsIn);
    packs.set(pack, known);
    return known;
  };

  return {
    async toc() {
      const toc: unknown = JSON.parse(await read('toc.json'));
      if (!isToc(toc)) throw new Error('toc.json does not have the shape that the panel expects.');
      return toc;
    },
    searchIndex: () => read('search.json'),
    async page(page) {
      try {
        if (page.startsWith('chapters/')) return await read('pages', `${page}.html`);
        return (await pagesIn(packOf(page)))[page] ?? null;
      } catch (error) {
        if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
        throw error;
      }
    },
  };
}

/** Short pages are packed together: `rules-compose` holds those of the rules for Compose files. */
function packOf(page: string): string {
  const [folder = '', below = ''] = page.split('/');
  return folder === 'rules' ? `rules-${below}` : folder;
}

function textsIn(json: string): Readonly<Record<string, string>> {
  const pages: unknown = JSON.parse(json);
  if (!isTexts(pages)) throw new Error('A pack of pages does not have the shape that the panel expects.');
  return pages;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
