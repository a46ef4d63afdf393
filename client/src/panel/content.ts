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

  return {
    async toc() {
      const toc: unknown = JSON.parse(await read('toc.json'));
      if (!isToc(toc)) throw new Error('toc.json does not have the shape that the panel expects.');
      return toc;
    },
    searchIndex: () => read('search.json'),
    async page(page) {
      try {
        return await read('pages', `${page}.html`);
      } catch (error) {
        if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
        throw error;
      }
    },
  };
}
