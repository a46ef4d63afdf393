import type { ComposeProject } from '../project/project';
import { isTie, projectReferences, type Reference } from './references';

/** A circle of two services or more, as the references that close it, in order. */
export type DependencyCycle = readonly Reference[];

interface Visit {
  readonly name: string;
  readonly edges: readonly Reference[];
  /** The next edge to follow. */
  next: number;
}

/** One circle for each edge that leads back to a service from which the walk came. */
export function dependencyCycles(project: ComposeProject): readonly DependencyCycle[] {
  const references = projectReferences(project);
  const edgesOf = (name: string) =>
    references
      .by(name)
      .filter((edge) => isTie(edge) && edge.state === 'effective' && edge.name !== name && !edge.hasVariable);
  const finished = new Set<string>();
  const cycles: DependencyCycle[] = [];
  for (const start of project.services.keys()) {
    if (finished.has(start)) continue;
    const path: Visit[] = [{ name: start, edges: edgesOf(start), next: 0 }];
    const depths = new Map([[start, 0]]);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const edge = visit.edges[visit.next++];
      if (!edge) {
        finished.add(visit.name);
        depths.delete(visit.name);
        path.pop();
        continue;
      }
      const depth = depths.get(edge.name);
      if (depth !== undefined) {
        const last = cycles.at(-1);
        const cycle = path.slice(depth).flatMap(({ edges, next }) => edges[next - 1] ?? []);
        // Several keys of one service may name the same other one.
        if (!last || !isSame(last, cycle)) cycles.push(cycle);
      } else if (!finished.has(edge.name) && project.services.has(edge.name)) {
        depths.set(edge.name, path.length);
        path.push({ name: edge.name, edges: edgesOf(edge.name), next: 0 });
      }
    }
  }
  return cycles;
}

function isSame(a: DependencyCycle, b: DependencyCycle): boolean {
  return a.length === b.length && a.every((edge, index) => edge.user === b[index]?.user);
}
