import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Log } from '../ports';
import type { DockerWikiService } from '../service';
import type { SourceText } from '../text/source-text';
import { toDiagnostic } from './convert';
import type { Links } from './links';

/** Pushes findings to clients that do not pull them: each document once what was asked is answered. */
export interface DiagnosticsPublisher {
  schedule(uri: string, version: number): void;
  clear(uri: string): void;
}

export interface DiagnosticsHost {
  readonly links: Links;
  readonly sourceFor: (source: SourceText) => SourceText;
}

export async function diagnosticsOf(
  service: DockerWikiService,
  uri: string,
  { links, sourceFor }: DiagnosticsHost,
): Promise<Diagnostic[]> {
  const open = service.document(uri);
  if (!open) return [];
  const source = sourceFor(open.source);
  const findings = await service.findings(uri);
  return findings.map((finding) => toDiagnostic(source, finding, { uri, pageUrl: links.pageUrl }));
}

export function createPublisher(
  connection: Connection,
  log: Log,
  untilQuiet: () => Promise<void>,
  compute: (uri: string) => Promise<Diagnostic[]>,
): DiagnosticsPublisher {
  const waiting = new Map<string, number>();
  return {
    async schedule(uri, version) {
      waiting.set(uri, version);
      await untilQuiet();
      if (waiting.get(uri) !== version) return; // a newer version took its place, or the document was closed
      const diagnostics = await computed(uri);
      if (waiting.get(uri) !== version) return;
      waiting.delete(uri);
      if (diagnostics) await send({ uri, version, diagnostics });
    },
    clear(uri) {
      waiting.delete(uri);
      void send({ uri, diagnostics: [] });
    },
  };

  async function computed(uri: string): Promise<Diagnostic[] | undefined> {
    try {
      return await compute(uri);
    } catch (error) {
      log.error(`diagnostics of ${uri} failed`, error);
      return undefined;
    }
  }

  /** A client that has gone in the meantime misses nothing. */
  async function send(params: PublishDiagnosticsParams): Promise<void> {
    try {
      await connection.sendDiagnostics(params);
    } catch (error) {
      log.info(`no diagnostics sent: ${error}`);
    }
  }
}
