import type { PageAddress } from '../knowledge/knowledge';

/** Where readers of other editors find the wiki. */
const hostedPages = 'https://docker-wiki.github.io/docker-wiki/';

/** What a client says at start about links; all of it is optional. */
export interface LinkOptions {
  /** A URI whose path gets the page's address, for instance `vscode://docker-wiki.docker-wiki`. */
  readonly pagesUri?: string;
  /** The command that opens a page, if Markdown may run it. */
  readonly openPageCommand?: string;
  /** The command behind a lens; it gets a URI, a position and locations, all as the protocol writes them. */
  readonly showPlacesCommand?: string;
  /** The command behind a lens that runs Docker Compose; it gets a `ComposeCall`. Absent where nothing may be run. */
  readonly composeCommand?: string;
  /** The command that puts its one argument, a text, on the clipboard. */
  readonly copyTextCommand?: string;
  /** Where the extension's built files lie, for servers that have no disk. */
  readonly filesFolder?: string;
}

export interface Links {
  /** For `codeDescription`: an address that opens the page. */
  pageUrl(page: PageAddress): string;
  /** For links in Markdown. */
  markdownTarget(page: PageAddress): string;
}

export function createLinks({ pagesUri, openPageCommand }: LinkOptions): Links {
  const pageUrl = (page: PageAddress): string => {
    if (pagesUri) return `${pagesUri}/${page}`;
    const [path = '', section] = page.split('#');
    return `${hostedPages}${path}.html${section ? `#${section}` : ''}`;
  };
  return {
    pageUrl,
    markdownTarget: (page) =>
      openPageCommand ? `command:${openPageCommand}?${encodeURIComponent(JSON.stringify([page]))}` : pageUrl(page),
  };
}
