import { KeptWith } from '../../lint/fact';
import type { ComposeProject, ProjectService } from '../project/project';
import { projectReferences, type Reference } from './references';
import { entryAt } from './tree';
import { type Value, valueIn } from './value';

/** One dependency of the file on a service of the project. */
export interface DependencyCondition {
  readonly reference: Reference;
  readonly needed: ProjectService;
  /** The condition as it is written; absent in a list, where it is `service_started`. */
  readonly value: Value | undefined;
  readonly condition: string;
  readonly isOptional: boolean;
}

const kept = new KeptWith<ComposeProject, readonly DependencyCondition[]>();

/** The dependencies that the file names, with conditions that are known. */
export function dependencyConditions(project: ComposeProject): readonly DependencyCondition[] {
  const known = kept.get(project) ?? findConditions(project);
  kept.set(project, known);
  return known;
}

function findConditions(project: ComposeProject): readonly DependencyCondition[] {
  return projectReferences(project)
    .under('depends_on')
    .flatMap((reference): DependencyCondition | [] => {
      const { detail, file, hasVariable, name, state, user, within } = reference;
      const needed = project.services.get(name);
      if (file !== project.here || state !== 'effective' || hasVariable) return [];
      const value = valueIn(entryAt(detail, 'condition')?.value);
      const condition = within.kind === 'sequence' ? 'service_started' : value?.text;
      if (!needed || needed === user || condition === undefined) return [];
      const isOptional = valueIn(entryAt(detail, 'required')?.value)?.text === 'false';
      return { reference, needed, value, condition, isOptional };
    });
}
