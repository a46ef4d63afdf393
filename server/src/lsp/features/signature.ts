import { cardMarkdown } from '../../knowledge/markdown';
import { type Feature, inDocument } from '../feature';
import { toMarkup } from '../markup';

export const signatureFeature: Feature = {
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: [' ', '[', ',', '"'] } }),
  register(host) {
    const { connection, requests, knowledge, links, client } = host;
    connection.onSignatureHelp(({ textDocument: { uri }, position }, token) =>
      requests.run('signature help', token, null, () =>
        inDocument(host, uri, null, async ({ source, document }) => {
          const help = document.signatureAt(source.offsetAt(position));
          if (!help) return null;
          const documentation = async (key: string | undefined) => {
            const card = key ? await knowledge.card(key) : undefined;
            const formats = client().textDocument?.signatureHelp?.signatureInformation?.documentationFormat;
            return card ? { documentation: toMarkup(cardMarkdown(card), formats, links()) } : {};
          };
          return {
            activeSignature: 0,
            activeParameter: help.active,
            signatures: [
              {
                label: help.label,
                ...(await documentation(help.key)),
                parameters: await Promise.all(
                  help.parameters.map(async ({ start, end, key }) => ({
                    label: [start, end] as [number, number],
                    ...(await documentation(key)),
                  })),
                ),
              },
            ],
          };
        }),
      ),
    );
  },
};
