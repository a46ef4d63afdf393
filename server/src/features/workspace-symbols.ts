import type { OutlineNode } from '../analysis/feature-types';
import type { ParsedDocument } from '../analysis/language';
import type { SourceText } from '../text/source-text';

/** A stage, a service, or a top-level object of some file. */
export interface WorkspaceSymbol {
  readonly uri: string;
  readonly source: SourceText;
  readonly node: OutlineNode;
  /** What holds it, such as `services`. */
  readonly container: string | undefined;
}

const most = 500;

/** What people look for by name: the stages and the entries of the sections, not each instruction and key. */
export function symbolsOf(uri: string, document: ParsedDocument): readonly WorkspaceSymbol[] {
  const { source } = document;
  return document.outline().flatMap((node): WorkspaceSymbol[] => {
    if (node.kind === 'stage' || node.kind === 'service') return [{ uri, source, node, container: undefined }];
    if (node.kind !== 'section') return [];
    return node.children.map((child) => ({ uri, source, node: child, container: node.name }));
  });
}

/** Those whose names hold the letters of the query in their order, the shortest names first. */
export function matching(symbols: readonly WorkspaceSymbol[], query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s/g, '');
  return symbols
    .filter(({ node }) => holdsInOrder(node.name.toLowerCase(), wanted))
    .sort((a, b) => a.node.name.length - b.node.name.length || (a.uri < b.uri ? -1 : 1))
    .slice(0, most);
}

function holdsInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
