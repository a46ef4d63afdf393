import type { LanguageSupport } from '../analysis/language';
import { type DockerfileNames, noDockerfileNames } from '../build-context/other-language';
import { completions, ownCompletions } from './completion';
import { format } from './formatting/format';
import { semanticTokens } from './highlighting/semantic-tokens';
import { ignore } from './ignore';
import { effectiveProject } from './merging/effective-project';
import { lower } from './model/lower';
import type { ComposeFile } from './model/nodes';
import { lowerAgain } from './model/reparse';
import { foldingRanges } from './navigation/folding';
import { inlayHints } from './navigation/hints';
import { lenses } from './navigation/lenses';
import { links } from './navigation/links';
import { outline } from './navigation/outline';
import { selectionAt } from './navigation/selection';
import { symbolAt } from './navigation/symbol';
import { servicePart } from './parts';
import { topology } from './picture/topology';
import { type ComposeProject, projectOf } from './project/project';
import { surroundings } from './project/surroundings';
import { refactorings } from './refactoring';
import { suppressions } from './suppressions';
import { topicAt } from './topic';

export const composeSupport = createComposeSupport(noDockerfileNames);

export function createComposeSupport(dockerfiles: DockerfileNames): LanguageSupport<ComposeFile, ComposeProject> {
  return {
    parse: (source, earlier) => (earlier ? lowerAgain(source, earlier) : lower(source)),
    surroundings,
    walk(file, visit, project, within) {
      visit('composeFile', file);
      for (const service of file.services) {
        if (within) within.inPart(servicePart(service), () => visit('service', service));
        else visit('service', service);
      }
      visit('composeProject', project ?? projectOf(file));
    },
    suppressions,
    ignore,
    topicAt,
    completions,
    ownCompletions,
    symbolAt: (file, offset, project) => symbolAt(file, offset, project, dockerfiles),
    outline,
    foldingRanges,
    selectionAt,
    links,
    inlayHints,
    lenses,
    semanticTokens,
    format,
    refactorings: (file, selection, project) => refactorings(project ?? projectOf(file), selection),
    graph: (file, project, profiles) => topology(project ?? projectOf(file), profiles),
    effectiveProject: (file, project) => effectiveProject(project ?? projectOf(file)),
  };
}
