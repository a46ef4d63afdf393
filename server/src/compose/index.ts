import type { LanguageSupport } from '../analysis/language';
import { type DockerfileNames, noDockerfileNames } from '../build-context/other-language';
import { completions } from './completion';
import { format } from './formatting/format';
import { semanticTokens } from './highlighting/semantic-tokens';
import { ignore } from './ignore';
import { lower } from './model/lower';
import type { ComposeFile } from './model/nodes';
import { foldingRanges } from './navigation/folding';
import { inlayHints, lenses } from './navigation/hints';
import { links } from './navigation/links';
import { outline } from './navigation/outline';
import { selectionAt } from './navigation/selection';
import { symbolAt } from './navigation/symbol';
import { type ComposeProject, projectOf } from './project/project';
import { surroundings } from './project/surroundings';
import { suppressions } from './suppressions';
import { topicAt } from './topic';

export const composeSupport = createComposeSupport(noDockerfileNames);

export function createComposeSupport(dockerfiles: DockerfileNames): LanguageSupport<ComposeFile, ComposeProject> {
  return {
    parse: lower,
    surroundings,
    walk(file, visit, project) {
      visit('composeFile', file);
      for (const service of file.services) visit('service', service);
      visit('composeProject', project ?? projectOf(file));
    },
    suppressions,
    ignore,
    topicAt: (file, offset, context, project) => topicAt(file, offset, context, project),
    completions,
    symbolAt: (file, offset, project) => symbolAt(file, offset, project, dockerfiles),
    outline,
    foldingRanges,
    selectionAt,
    links,
    inlayHints: (file, within, project) => inlayHints(file, within, project?.variables),
    lenses,
    semanticTokens,
    format,
  };
}
