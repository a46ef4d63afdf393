import type { LanguageSupport } from '../analysis/language';
import type { FindBuilders } from '../build-context/other-language';
import { completions } from './completion';
import { format } from './formatting/format';
import { semanticTokens } from './highlighting/semantic-tokens';
import { ignore } from './ignore';
import { lower } from './model/lower';
import type { DockerfileFile } from './model/nodes';
import { lensesWithBuilders, symbolWithBuilders } from './navigation/builders';
import { callsAt } from './navigation/calls';
import { foldingRanges } from './navigation/folding';
import { inlayHints } from './navigation/hints';
import { links } from './navigation/links';
import { outline } from './navigation/outline';
import { selectionAt } from './navigation/selection';
import { stageGraph } from './navigation/stage-graph';
import { refactorings } from './refactoring';
import { signatureAt } from './signature';
import { suppressions } from './suppressions';
import { type DockerfileSurroundings, stillAround, surroundings } from './surroundings';
import { topicAt } from './topic';
import { walk } from './walk';

export const dockerfileSupport = createDockerfileSupport(async () => []);

export function createDockerfileSupport(
  findBuilders: FindBuilders,
): LanguageSupport<DockerfileFile, DockerfileSurroundings> {
  return {
    parse: lower,
    failure: (file) => file.failure,
    surroundings: (file, place) => surroundings(file, place, findBuilders),
    stillAround,
    walk,
    suppressions,
    shellFindings: (file, shellCheck, request) => shellCheck.findings(file, request),
    ignore,
    topicAt,
    completions,
    signatureAt,
    symbolAt: async (file, offset, around) => symbolWithBuilders(file, offset, (await around?.builders()) ?? []),
    outline,
    foldingRanges,
    selectionAt,
    links,
    inlayHints,
    lenses: async (file, around) => lensesWithBuilders(file, (await around?.builders()) ?? []),
    callsAt,
    semanticTokens,
    format,
    refactorings,
    graph: stageGraph,
  };
}
