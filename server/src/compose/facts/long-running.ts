import { KeptWith } from '../../lint/fact';
import type { Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';
import { hasContent } from './content';
import { fileName, roleOf } from './file-role';
import { mergedEntry } from './merged';
import { itemsOf } from './tree';
import { valueIn } from './value';

/** A service that someone runs for others, where it is declared in the file that is asked about. */
export interface RunService {
  /** The part in this file. */
  readonly here: Service;
  readonly merged: ProjectService;
  /** It ends by itself. */
  readonly isJob: boolean;
}

const kept = new KeptWith<ComposeProject, readonly RunService[]>();

/**
 * The services of this file of which something may be demanded; none of override, development and test files, and
 * none where other files may complete them.
 */
export function runServices(project: ComposeProject): readonly RunService[] {
  const known = kept.get(project) ?? collect(project);
  kept.set(project, known);
  return known;
}

/** Those that do not end by themselves. */
export function longRunning(project: ComposeProject): readonly RunService[] {
  return runServices(project).filter(({ isJob }) => !isJob);
}

/** True for the names that people give to jobs. */
export function isJobName(name: string): boolean {
  return /(?:^|[-_.])(?:migrat\w*|seed\w*|init|setup|bootstrap|job|cron|backup|test|tests)(?:[-_.]|$)/i.test(name);
}

function collect(project: ComposeProject): readonly RunService[] {
  if (!project.isWhole || roleOf(project) === 'override' || isForDevelopment(fileName(project))) return [];
  const awaited = new Set(
    [...project.services.values()].flatMap(({ layers }) =>
      layers.flatMap(({ dependencies }) =>
        dependencies.flatMap(({ condition, name }) => (condition === 'service_completed_successfully' ? name : [])),
      ),
    ),
  );
  return project.here.services.flatMap((here): RunService | [] => {
    const merged = project.services.get(here.name);
    if (!merged?.isWhole || mergedEntry(merged, 'provider')) return [];
    if (!hasContent(mergedEntry(merged, 'image')?.entry) && !mergedEntry(merged, 'build')) return [];
    const isJob = awaited.has(here.name) || isJobName(here.name) || isTool(merged) || hasJobMode(merged);
    return { here, merged, isJob };
  });
}

function isForDevelopment(name: string): boolean {
  return /(?:^|[-_.])(?:dev|devel|development|local|test|tests|testing|ci|e2e|debug|override)(?:[-_.]|$)/i.test(name);
}

function isTool({ layers }: ProjectService): boolean {
  return layers.some((layer) =>
    itemsOf(layer.get('profiles')?.value).some(({ value }) =>
      /^(?:tools?|debug|dev|development|test|tests|ci|manual|jobs?)$/i.test(valueIn(value)?.written ?? ''),
    ),
  );
}

function hasJobMode(service: ProjectService): boolean {
  const text = (...path: readonly string[]) => valueIn(mergedEntry(service, ...path)?.entry.value)?.text;
  return text('restart') === 'no' || /-job$/.test(text('deploy', 'mode') ?? '');
}
