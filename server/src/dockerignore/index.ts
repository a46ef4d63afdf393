import type { LanguageSupport } from '../analysis/language';
import type { ReadContextUse } from '../build-context/context-use';
import { completions } from './completion';
import { format } from './formatting/format';
import { semanticTokens } from './highlighting/semantic-tokens';
import { ignore } from './ignore';
import { lower } from './model/lower';
import type { IgnoreFile } from './model/nodes';
import { foldingRanges } from './navigation/folding';
import { outline } from './navigation/outline';
import { selectionAt } from './navigation/selection';
import { suppressions } from './suppressions';
import { type IgnoreSurroundings, surroundings } from './surroundings';
import { topicAt } from './topic';
import { walk } from './walk';

/** Languages do not know each other, so whoever knows Dockerfiles says what they take from the context. */
export function createDockerignoreSupport(
  readContextUse: ReadContextUse,
): LanguageSupport<IgnoreFile, IgnoreSurroundings> {
  return {
    parse: lower,
    surroundings: (_, place) => surroundings(place, readContextUse),
    walk,
    suppressions,
    ignore,
    topicAt,
    completions,
    outline,
    foldingRanges,
    selectionAt,
    semanticTokens,
    format,
  };
}
