import type { BaseLanguageClient, ServerCapabilities } from 'vscode-languageclient';
import { type DocumentKind, dockerDocuments } from '../docker-documents';
import type { Coexistence } from './coexistence';

/** What the client knows our registrations by. */
const id = 'dockerWiki.formatting';

/**
 * Registers formatting for the documents that nobody else formats. A formatter that answers with nothing would not do:
 * the editor asks its user to choose between all that are registered.
 */
export function shareFormatting(client: BaseLanguageClient, coexistence: Coexistence): void {
  let offered: Pick<ServerCapabilities, (typeof providers)[number]> = {};
  client.registerFeature({
    fillClientCapabilities: () => undefined,
    getState: () => ({ kind: 'static' }),
    // Before the client's own features see them, and register for everything.
    preInitialize(capabilities) {
      const { documentFormattingProvider, documentRangeFormattingProvider, documentOnTypeFormattingProvider } =
        capabilities;
      offered = {
        ...(documentFormattingProvider ? { documentFormattingProvider } : {}),
        ...(documentRangeFormattingProvider ? { documentRangeFormattingProvider } : {}),
        ...(documentOnTypeFormattingProvider ? { documentOnTypeFormattingProvider } : {}),
      };
      for (const provider of providers) delete capabilities[provider];
    },
    initialize() {
      const documentSelector = formatted(coexistence.leaveOut());
      if (documentSelector.length === 0) return;
      const registerOptions = { documentSelector };
      if (offered.documentFormattingProvider) {
        client.getFeature('textDocument/formatting').register({ id, registerOptions });
      }
      if (offered.documentRangeFormattingProvider) {
        client.getFeature('textDocument/rangeFormatting').register({ id, registerOptions });
      }
      const onType = offered.documentOnTypeFormattingProvider;
      if (onType) {
        const feature = client.getFeature('textDocument/onTypeFormatting');
        const options = { ...registerOptions, ...onType };
        feature.register({ id, registerOptions: options });
      }
    },
    clear: () => undefined,
  });
}

const providers = [
  'documentFormattingProvider',
  'documentRangeFormattingProvider',
  'documentOnTypeFormattingProvider',
] as const;

function formatted(left: Readonly<Record<string, readonly string[]>>): DocumentKind[] {
  const isLeft = (language: string) => left[language]?.includes('formatting') === true;
  return isLeft('all') ? [] : dockerDocuments.filter((kind) => !isLeft(languageOf(kind)));
}

function languageOf({ language, pattern = '' }: DocumentKind): string {
  if (language === 'yaml') return pattern.includes('compose') ? 'compose' : 'settings';
  return language === 'dockercompose' ? 'compose' : language;
}
