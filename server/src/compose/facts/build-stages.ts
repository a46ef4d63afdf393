import { asMapping } from '../model/lookup';
import { buildPaths } from '../project/named-paths';
import type { ComposeProject, ProjectService } from '../project/project';
import { type DockerfileStage, dockerfileStages, stageWithParents } from './dockerfile-stages';
import { mergedEntry } from './merged';
import { entryAt } from './tree';
import { valueIn } from './value';

/**
 * The stage that a service is built from, with its parents in the same Dockerfile. `undefined` where it is not built,
 * or where the Dockerfile, or which of its stages, is not known.
 */
export function builtStages(project: ComposeProject, service: ProjectService): readonly DockerfileStage[] | undefined {
  const merged = mergedEntry(service, 'build');
  if (!merged || service.layers.filter(({ get }) => get('build')).length !== 1) return undefined;
  const mapping = asMapping(merged.entry.value);
  const targetEntry = entryAt(mapping, 'target');
  const target = targetEntry && valueIn(targetEntry.value, project.variables);
  if (targetEntry && (!target?.text || target.hasVariable)) return undefined;
  const inline = valueIn(entryAt(mapping, 'dockerfile_inline')?.value)?.text;
  const path = inline === undefined ? buildPaths(merged.layer)?.dockerfile : undefined;
  const text = inline ?? (path === undefined ? undefined : project.disk?.textOf(path, merged.layer.file));
  const stages = text === undefined ? [] : stageWithParents(dockerfileStages(text), target?.text);
  return stages.length > 0 ? stages : undefined;
}
