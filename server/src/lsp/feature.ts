import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Knowledge } from '../knowledge/knowledge';
import type { LeftOut } from '../left-out';
import type { Language, Rule } from '../lint/rule';
import type { Registry } from '../registry/registry';
import type { DockerWikiService, OpenDocument } from '../service';
import type { Switches } from '../settings';
import type { SourceText } from '../text/source-text';
import type { LinkOptions, Links } from './links';
import type { RequestRunner } from './run-request';

/** What a feature may use. Links and options are those of the client that has connected. */
export interface FeatureHost {
  readonly connection: Connection;
  readonly rules: readonly Rule[];
  readonly service: DockerWikiService;
  readonly knowledge: Knowledge;
  readonly requests: RequestRunner;
  /** `undefined` while the user has not switched it on. */
  readonly registry: () => Registry | undefined;
  readonly links: () => Links;
  readonly options: () => LinkOptions;
  readonly client: () => ClientCapabilities;
  readonly switches: () => Switches;
  /** What other extensions of the editor do. */
  readonly leftOut: () => LeftOut;
  /** Our language of an open document. */
  readonly languageOf: (uri: string) => Language | undefined;
  /** The text with positions as the client counts them. */
  readonly sourceFor: (source: SourceText) => SourceText;
  /** URIs of the workspace's folders. */
  readonly folders: () => readonly string[];
}

/** One feature of the protocol: what it promises at start, and its handlers. */
export interface Feature {
  readonly capabilities: (client: ClientCapabilities) => Partial<ServerCapabilities>;
  readonly register: (host: FeatureHost) => void;
}

/** Answers with `fallback` where the document is not open or none of ours. Positions are the client's. */
export function inDocument<T>(
  host: FeatureHost,
  uri: string,
  fallback: T,
  answer: (open: OpenDocument) => T | Promise<T>,
): T | Promise<T> {
  const open = host.service.document(uri);
  return open ? answer(withPositionsOf(host, open)) : fallback;
}

/** The same for questions that other files help to answer. */
export async function inSurroundedDocument<T>(
  host: FeatureHost,
  uri: string,
  fallback: T,
  answer: (open: OpenDocument) => T | Promise<T>,
): Promise<T> {
  const open = await host.service.surroundedDocument(uri);
  return open ? answer(withPositionsOf(host, open)) : fallback;
}

function withPositionsOf({ sourceFor }: FeatureHost, open: OpenDocument): OpenDocument {
  const source = sourceFor(open.source);
  return source === open.source ? open : { source, document: open.document };
}
