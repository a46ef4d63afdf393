import { toRange } from '../convert';
import { type Feature, inDocument } from '../feature';
import { toMarkup } from '../markup';

export const hoverFeature: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(host) {
    const { connection, requests, service, links, client } = host;
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      requests.run('hover', token, null, () =>
        inDocument(host, uri, null, async ({ source }) => {
          const hover = await service.hover(uri, source.offsetAt(position));
          if (!hover) return null;
          const formats = client().textDocument?.hover?.contentFormat;
          return { contents: toMarkup(hover.markdown, formats, links()), range: toRange(source, hover.span) };
        }),
      ),
    );
  },
};
