import { writeFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { safeFix } from '../lint/fix-all';
import type { LooseText } from '../service';
import { SourceText } from '../text/source-text';
import { explicitConfig } from './explicit-config';
import { type InputProblem, inputsAt, languageAt, problemAt, readText, tellProblem } from './files';
import { inOrder } from './in-order';
import { wholeKnowledge } from './knowledge';
import { createLintService, type LintService } from './lint-service';
import { parseOptions } from './parse-options';
import type { FileReport } from './reports/file-report';
import { formats, isFormat } from './reports/formats';
import { UsageError } from './usage-error';

const options = {
  format: { type: 'string', default: 'stylish' },
  fix: { type: 'boolean', default: false },
  'fix-suggestions': { type: 'boolean', default: false },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  config: { type: 'string' },
  'max-warnings': { type: 'string', default: '0' },
  'stdin-filename': { type: 'string', default: 'Dockerfile' },
  'no-shellcheck': { type: 'boolean', default: false },
} as const;

/** While one file waits for the disk or for ShellCheck others are linted; more at a time would only hold memory. */
const filesAtATime = 16;

/** `docker-wiki lint`. Resolves to the exit code; rejects with UsageError on wrong use. */
export async function lint(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions({ args: [...args], options, allowPositionals: true });
  const maxWarnings = Number(values['max-warnings']);
  if (!/^\d+$/.test(values['max-warnings'])) throw new UsageError('--max-warnings takes a whole number');
  if (!isFormat(values.format)) throw new UsageError(`--format is one of ${Object.keys(formats).join(', ')}`);
  if (positionals.length === 0) throw new UsageError('name a file, a folder, or - for standard input');

  const knowledge = wholeKnowledge();
  const service = createLintService({
    knowledge,
    rules: values.rule,
    config: values.config === undefined ? undefined : await explicitConfig(values.config),
    withShellCheck: !values['no-shellcheck'],
  });
  const repair = values['fix-suggestions'] ? 'all' : values.fix ? 'safe' : 'none';
  const inputs = await inputsAt(positionals);
  // A file that is being repaired must not change under another one that leans on it.
  const atATime = repair === 'none' ? filesAtATime : 1;
  const outcomes = await inOrder(inputs.paths, atATime, (path) =>
    lintInput(service, path, { repair, stdinName: values['stdin-filename'] }),
  );
  const reports = outcomes.filter((outcome) => 'findings' in outcome);
  const problems = [...inputs.problems, ...outcomes.filter((outcome) => 'message' in outcome)];

  for (const problem of problems) tellProblem(problem);
  // What was repaired on standard input is the output; the report would mix with it.
  if (!(repair !== 'none' && positionals.includes('-'))) {
    await knowledge.ready();
    process.stdout.write(formats[values.format]({ reports, problems, knowledge }));
  }
  const count = (severity: string) =>
    reports.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  if (problems.length > 0) return 2;
  return count('error') > 0 || count('warning') > maxWarnings ? 1 : 0;
}

interface LintOptions {
  readonly repair: 'none' | 'safe' | 'all';
  readonly stdinName: string;
}

async function lintInput(
  service: LintService,
  given: string,
  { repair, stdinName }: LintOptions,
): Promise<FileReport | InputProblem> {
  const isStdin = given === '-';
  const path = isStdin ? stdinName : given;
  try {
    const language = languageAt(path);
    const text = isStdin ? await readStream(process.stdin) : await readText(path);
    const loose: LooseText = { uri: pathToFileURL(path).href, language, text, withShellCheck: true };
    const after =
      repair === 'none'
        ? text
        : await service.fixText(loose, (finding) => (repair === 'all' ? finding.fixes[0] : safeFix(finding)));
    if (isStdin && repair !== 'none') process.stdout.write(after);
    if (!isStdin && after !== text) {
      await writeFile(path, after);
      service.written(loose.uri);
    }
    const findings = await service.lintText({ ...loose, text: after });
    return { path, source: new SourceText(after), findings };
  } catch (error) {
    return problemAt(path, error);
  }
}
