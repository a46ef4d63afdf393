import { MarkupKind } from 'vscode-languageserver';
import { withLinks } from '../../knowledge/markdown';
import { toRange } from '../convert';
import { type Feature, inDocument } from '../feature';

export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(host) {
    const { connection, requests, service, links } = host;
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      requests.run('hover', token, null, () =>
        inDocument(host, uri, null, async ({ source }) => {
          const hover = await service.hover(uri, source.offsetAt(position));
          if (!hover) return null;
          const value = withLinks(hover.markdown, links().markdownTarget);
          return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(source, hover.span) };
        }),
      ),
    );
  },
};
