import type { FeatureContext } from '../../server/src/analysis/language';
import type { Snippet } from '../../server/src/snippets/snippet';
import { memoryWorkspace } from './memory-workspace';

export interface MadeUpSurroundings {
  /** Files beside the document: path from its folder → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Keys of cards that exist. */
  readonly cards?: readonly string[];
  readonly today?: string;
  readonly ruleIds?: readonly string[];
  readonly snippets?: readonly Snippet[];
}

const folder = 'file:///project/';

/** What a feature may know beyond its document, made up: nothing by default, on 22 November 2026. */
export function featureContext({
  files = {},
  cards = [],
  today = '2026-11-22',
  ruleIds = [],
  snippets = [],
}: MadeUpSurroundings = {}): FeatureContext {
  return {
    uri: `${folder}Dockerfile`,
    workspace: memoryWorkspace(Object.fromEntries(Object.entries(files).map(([path, text]) => [folder + path, text]))),
    today,
    ruleIds,
    snippets: async () => snippets,
    keysBelow: (prefix) =>
      cards
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .filter((rest) => rest !== '' && !rest.includes('/')),
  };
}
