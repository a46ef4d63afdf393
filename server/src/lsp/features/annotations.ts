import { type DocumentLink, InlayHintKind, type CodeLens as ProtocolCodeLens } from 'vscode-languageserver';
import type { CodeLens, PlacesElsewhere } from '../../analysis/feature-types';
import { encoded } from '../../text/encoded';
import { toRange, toSpan } from '../convert';
import { type Feature, type FeatureHost, inSurroundedDocument } from '../feature';

/** What is drawn over the text: links, inlay hints and lenses. */
export const annotationsFeature: Feature = {
  capabilities: () => ({ documentLinkProvider: {}, inlayHintProvider: true, codeLensProvider: {} }),
  register(host) {
    const { connection, requests } = host;
    connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      requests.run('links', token, [], () =>
        inSurroundedDocument(host, uri, [], ({ source, document }) =>
          document.links().map(({ span, target, tooltip }): DocumentLink => {
            const address = 'url' in target ? target.url : relativeTo(uri, target.path);
            return { range: toRange(source, span), target: address, tooltip };
          }),
        ),
      ),
    );
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      requests.run('inlay hints', token, [], () => {
        if (!host.switches().inlayHints) return [];
        return inSurroundedDocument(host, uri, [], ({ source, document }) =>
          document.inlayHints(toSpan(source, range)).map(({ offset, text, tooltip, kind }) => ({
            position: source.positionAt(offset),
            label: text,
            kind: kind === 'value' ? InlayHintKind.Parameter : InlayHintKind.Type,
            paddingLeft: true,
            ...(tooltip ? { tooltip } : {}),
          })),
        );
      }),
    );
    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      requests.run('code lenses', token, [], () => {
        if (!host.switches().codeLens) return [];
        return inSurroundedDocument(host, uri, [], async ({ source, document }) => {
          const lenses = await document.lenses();
          return lenses.flatMap((lens) => toCodeLens({ uri, source }, lens, host) ?? []);
        });
      }),
    );
  },
};

/** `undefined` where a click would run what the client cannot. */
function toCodeLens(
  { uri, source }: Pick<PlacesElsewhere, 'uri' | 'source'>,
  { span, title, places, elsewhere = [], run }: CodeLens,
  { options, sourceFor }: FeatureHost,
): ProtocolCodeLens | undefined {
  const { composeCommand, showPlacesCommand } = options();
  const range = toRange(source, span);
  if (run) return composeCommand ? { range, command: { title, command: composeCommand, arguments: [run] } } : undefined;
  const others = elsewhere.map((file) => ({ ...file, source: sourceFor(file.source) }));
  const locations = [{ uri, source, places }, ...others].flatMap((file) =>
    file.places.map((place) => ({ uri: file.uri, range: toRange(file.source, place) })),
  );
  const command = showPlacesCommand && locations.length > 0 ? showPlacesCommand : '';
  return { range, command: { title, command, arguments: [uri, range.start, locations] } };
}

/** A path relative to a document's folder, as a URI; `..` steps up, but not above the root. */
function relativeTo(uri: string, path: string): string {
  const slash = uri.lastIndexOf('/');
  const scheme = /^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0] ?? '';
  const parts = uri.slice(scheme.length, slash).split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else if (part !== '.' && part !== '') parts.push(encoded(part));
  }
  return scheme + parts.join('/');
}
