import { pathToFileURL } from 'node:url';
import { remembering } from '../../build-context/remembering';
import { projectThreshold } from '../../config/project-settings';
import type { Severity } from '../../lint/rule';
import { disk } from '../../node/disk';

/** From this level up findings are a failure. */
export type FailOn = Severity | 'never';

/** Worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const usual: FailOn = 'warning';

/** What holds for a file: the level that the command line names, else that of the `.hadolint.yaml` above the file. */
export function createThresholds(named: FailOn | undefined): (path: string) => Promise<FailOn> {
  const files = remembering(disk);
  const known = new Map<string, Promise<FailOn>>();
  return async (path) => {
    if (named) return named;
    const uri = pathToFileURL(path).href;
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const threshold = known.get(folder) ?? projectThreshold(uri, files).then((found) => found ?? usual);
    known.set(folder, threshold);
    return threshold;
  };
}

/** A finding of that severity counts where this is the threshold. */
export function reaches(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** True where there is more than a run may have. `counts` are those of the findings that reach their threshold. */
export function isFailure(counts: ReadonlyMap<Severity, number>, maxWarnings: number): boolean {
  return severities.some((severity) => (counts.get(severity) ?? 0) > (severity === 'warning' ? maxWarnings : 0));
}
