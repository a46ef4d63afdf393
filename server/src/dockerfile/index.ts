import type { LanguageSupport } from '../analysis/language';
import { completions } from './completion';
import { format } from './formatting/format';
import { semanticTokens } from './highlighting/semantic-tokens';
import { ignore } from './ignore';
import { lower } from './model/lower';
import type { DockerfileFile } from './model/nodes';
import { callsAt } from './navigation/calls';
import { foldingRanges } from './navigation/folding';
import { inlayHints, lenses } from './navigation/hints';
import { links } from './navigation/links';
import { outline } from './navigation/outline';
import { selectionAt } from './navigation/selection';
import { symbolAt } from './navigation/symbol';
import { refactorings } from './refactoring';
import { signatureAt } from './signature';
import { suppressions } from './suppressions';
import { type DockerfileSurroundings, stillAround, surroundings } from './surroundings';
import { topicAt } from './topic';
import { walk } from './walk';

export const dockerfileSupport: LanguageSupport<DockerfileFile, DockerfileSurroundings> = {
  parse: lower,
  failure: (file) => file.failure,
  surroundings,
  stillAround,
  walk,
  suppressions,
  shellFindings: (file, shellCheck, request) => shellCheck.findings(file, request),
  ignore,
  topicAt,
  completions,
  signatureAt,
  symbolAt,
  outline,
  foldingRanges,
  selectionAt,
  links,
  inlayHints,
  lenses,
  callsAt,
  semanticTokens,
  format,
  refactorings,
};
