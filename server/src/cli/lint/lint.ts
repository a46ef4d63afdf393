import type { Severity } from '../../lint/rule';
import { commands, type FormatName } from '../commands';
import { type InputProblem, tellProblem } from '../files';
import { wholeKnowledge } from '../knowledge';
import { parseOptions, type Values } from '../parse-options';
import { printOut } from '../print-out';
import type { FileReport, Format } from '../reports/file-report';
import { formats } from '../reports/formats';
import { UsageError } from '../usage-error';
import { type Baseline, readBaseline, refuseOtherFile, writeBaseline } from './baseline';
import { readExplicitConfig } from './explicit-config';
import { inOrder } from './in-order';
import { type Inputs, readInputs } from './inputs';
import type { LintSetUp } from './lint-service';
import { createProgress, type Progress } from './progress';
import { shardOf } from './shard';
import { createThresholds, type FailOn, isFailure, reaches } from './threshold';
import { lintingWork, repairingWork, type Work } from './work';

export type LintValues = Values<typeof commands.lint.options>;

/** `docker-wiki lint`. Resolves to the exit code; rejects with UsageError on wrong use. */
export async function lint(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, commands.lint.options);
  refuseContradictions(values, positionals);
  const setUp: LintSetUp = {
    rules: values.rule,
    config: values.config === undefined ? undefined : await readExplicitConfig(values.config),
    withShellCheck: !values['no-shellcheck'],
    tellsReads: values.cache,
  };
  const writesBaseline = values['write-baseline'] ? values.baseline : undefined;
  if (writesBaseline !== undefined) await refuseOtherFile(writesBaseline);
  const baseline =
    values.baseline === undefined || values['write-baseline'] ? undefined : await readBaseline(values.baseline);
  const inputs = await readInputs(positionals, {
    stdinName: values['stdin-filename'],
    stdinFormat: values['stdin-format'],
    shard: values.shard === undefined ? undefined : shardOf(values.shard),
  });
  const progress = createProgress(process.stderr, inputs.total);
  const tell = tellingOnce(progress);
  const work = isRepair(values)
    ? repairingWork(values, setUp, tell)
    : await lintingWork(values, setUp, inputs.total, tell);
  // Diffs, and standard input as it was repaired, are the output; a report would mix with them.
  const isQuiet = values['fix-dry-run'] || (isRepair(values) && positionals.includes('-'));
  const { whole, each }: Format = writesBaseline === undefined && !isQuiet ? formats[formatOf(values)] : {};

  const failOn = createThresholds(values['fail-on']);
  const run = await runOver(inputs, work, { baseline, progress, failOn, each });
  await work.end();
  for (const problem of run.problems) tellProblem(problem);
  if (writesBaseline !== undefined) {
    const count = await writeBaseline(writesBaseline, run.reports);
    console.log(`${count} ${count === 1 ? 'finding' : 'findings'} listed in ${writesBaseline}.`);
  }
  if (whole) {
    const knowledge = wholeKnowledge();
    await knowledge.ready();
    await printOut(whole({ ...run, knowledge }));
  }
  if (run.problems.length > 0) return 2;
  if (writesBaseline !== undefined) return 0;
  const maxWarnings = Number(values['max-warnings'] ?? 0);
  return isFailure(run.counts, maxWarnings) ? 1 : 0;
}

function refuseContradictions(values: LintValues, positionals: readonly string[]): void {
  const hasStdin = positionals.includes('-');
  const wrong: readonly (readonly [boolean, string])[] = [
    [positionals.length === 0, 'name a file, a folder, or - for standard input'],
    [values['write-baseline'] && values.baseline === undefined, '--write-baseline needs --baseline FILE'],
    [
      values['write-baseline'] && values.shard !== undefined,
      '--write-baseline lists all files, not those of a --shard',
    ],
    [
      values['max-warnings'] !== undefined && ['error', 'never'].includes(values['fail-on'] ?? ''),
      `--max-warnings means nothing with --fail-on ${values['fail-on']}`,
    ],
    [values['stdin-format'] === 'ndjson' && !hasStdin, '--stdin-format ndjson needs - among the paths'],
    [
      values['stdin-format'] === 'ndjson' && isRepair(values) && !values['fix-dry-run'],
      'what --stdin-format ndjson brings cannot be written; --fix-dry-run shows the fixes',
    ],
  ];
  for (const [isWrong, message] of wrong) if (isWrong) throw new UsageError(message);
}

function isRepair(values: LintValues): boolean {
  return values.fix || values['fix-suggestions'] || values['fix-dry-run'];
}

function formatOf(values: LintValues): FormatName {
  return values.format ?? (values['stdin-format'] === 'ndjson' ? 'ndjson' : 'stylish');
}

function tellingOnce(progress: Progress): (line: string) => void {
  const told = new Set<string>();
  return (line) => {
    if (told.has(line)) return;
    told.add(line);
    progress.clear();
    console.error(line);
  };
}

interface RunOptions {
  readonly baseline: Baseline | undefined;
  readonly progress: Progress;
  /** What is a failure in the file at a path. */
  readonly failOn: (path: string) => Promise<FailOn>;
  /** Prints a report as soon as those before it are printed; it is not kept then. */
  readonly each: ((report: FileReport) => string) | undefined;
}

interface Run {
  readonly reports: readonly FileReport[];
  readonly problems: readonly InputProblem[];
  /** Of what reaches its threshold. */
  readonly counts: ReadonlyMap<Severity, number>;
}

async function runOver(
  { inputs, problems }: Inputs,
  work: Work,
  { baseline, progress, failOn, each }: RunOptions,
): Promise<Run> {
  const reports: FileReport[] = [];
  const unread: InputProblem[] = [];
  const counts = new Map<Severity, number>();
  for await (const outcome of inOrder(inputs, work.atATime, work.outcomeOf)) {
    progress.advance(outcome.path);
    if ('message' in outcome) {
      unread.push(outcome);
      continue;
    }
    const report = baseline?.withoutKnown(outcome) ?? outcome;
    const threshold = report.findings.length > 0 ? await failOn(report.path) : 'never';
    for (const { severity } of report.findings) {
      if (reaches(severity, threshold)) counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
    if (each) await printOut(each(report));
    else reports.push(report);
  }
  progress.clear();
  return { reports, problems: [...problems, ...unread], counts };
}
