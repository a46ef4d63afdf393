import type { Severity } from '../../lint/rule';

/** Worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface Threshold {
  /** From this level up findings are a failure. */
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number;
}

/** True where there is more than a run may have. */
export function isFailure(counts: ReadonlyMap<Severity, number>, { failOn, maxWarnings }: Threshold): boolean {
  if (failOn === 'never') return false;
  const counted = severities.slice(0, severities.indexOf(failOn) + 1);
  return counted.some((severity) => (counts.get(severity) ?? 0) > (severity === 'warning' ? maxWarnings : 0));
}
