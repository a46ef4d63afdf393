import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ConfigProblem } from '../config/project-settings';
import { languageOfFile } from '../languages';
import { safeFix } from '../lint/fix-all';
import { rules } from '../lint/registry';
import { disk } from '../node/disk';
import { nodeShellCheckEngine } from '../node/shellcheck';
import { createDockerWikiService, type DockerWikiService, type LooseText } from '../service';
import { readSettings } from '../settings';
import { createShellCheck } from '../shellcheck/shellcheck';
import { SourceText } from '../text/source-text';
import { dockerFilesAt, readText } from './files';
import { wholeKnowledge } from './knowledge';
import { parseOptions } from './parse-options';
import { type FileReport, formats, isFormat } from './report';
import { UsageError } from './usage-error';

const options = {
  format: { type: 'string', default: 'stylish' },
  fix: { type: 'boolean', default: false },
  'fix-suggestions': { type: 'boolean', default: false },
  rule: { type: 'string', multiple: true, default: [] as string[] },
  'max-warnings': { type: 'string', default: '0' },
  'stdin-filename': { type: 'string', default: 'Dockerfile' },
  'no-shellcheck': { type: 'boolean', default: false },
} as const;

/** `docker-wiki lint`. Resolves to the exit code; rejects with UsageError on wrong use. */
export async function lint(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions({ args: [...args], options, allowPositionals: true });
  const maxWarnings = Number(values['max-warnings']);
  if (!Number.isInteger(maxWarnings)) throw new UsageError('--max-warnings takes a whole number');
  if (!isFormat(values.format)) throw new UsageError(`--format is one of ${Object.keys(formats).join(', ')}`);
  if (positionals.length === 0) throw new UsageError('name a file, a folder, or - for standard input');

  const service = serviceWith(values.rule, !values['no-shellcheck']);
  const repair = values['fix-suggestions'] ? 'all' : values.fix ? 'safe' : 'none';
  const reports: FileReport[] = [];
  let unreadable = 0;
  for (const path of positionals) {
    try {
      if (path === '-') reports.push(await lintStandardInput(service, values['stdin-filename'], repair));
      else for (const file of await dockerFilesAt(path)) reports.push(await lintFile(service, file, repair));
    } catch (error) {
      unreadable++;
      console.error(`docker-wiki: ${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
  // What was repaired on standard input is the output; the report would mix with it.
  if (!(repair !== 'none' && positionals.includes('-'))) process.stdout.write(formats[values.format](reports));

  const count = (severity: string) =>
    reports.flatMap(({ findings }) => findings).filter((f) => f.severity === severity).length;
  if (unreadable > 0) return 2;
  return count('error') > 0 || count('warning') > maxWarnings ? 1 : 0;
}

type Repair = 'none' | 'safe' | 'all';

function serviceWith(ruleOptions: readonly string[], withShellCheck: boolean): DockerWikiService {
  const log = { info: console.error, warn: console.error, error: console.error };
  const knowledge = wholeKnowledge();
  const engine = withShellCheck ? nodeShellCheckEngine(join(__dirname, 'shellcheck'), log) : undefined;
  const shellCheck = engine && createShellCheck({ engine });
  const clock = { today: () => new Date().toISOString().slice(0, 10) };
  const onConfigProblem = ({ uri, message }: ConfigProblem) =>
    console.error(`docker-wiki: ${fileURLToPath(uri)}: ${message}`);
  const service = createDockerWikiService({
    knowledge,
    rules,
    log,
    workspace: disk,
    clock,
    onConfigProblem,
    shellCheck: () => shellCheck,
  });
  const chosen = Object.fromEntries(ruleOptions.map((option) => option.split('=', 2)));
  const { settings, problems } = readSettings({ rules: chosen }, rules);
  if (problems[0]) throw new UsageError(problems[0].replace('dockerWiki.rules', '--rule'));
  service.configure(settings);
  return service;
}

async function lintFile(service: DockerWikiService, path: string, repair: Repair): Promise<FileReport> {
  const before = await readText(path);
  const { after, ...report } = await lintText(service, path, before, repair);
  if (after !== before) await writeFile(path, after);
  return report;
}

async function lintStandardInput(service: DockerWikiService, name: string, repair: Repair): Promise<FileReport> {
  const { after, ...report } = await lintText(service, name, await readStream(process.stdin), repair);
  if (repair !== 'none') process.stdout.write(after);
  return report;
}

async function lintText(
  service: DockerWikiService,
  path: string,
  before: string,
  repair: Repair,
): Promise<FileReport & { after: string }> {
  const language = languageOfFile(path);
  if (!language) throw new Error('is neither a Dockerfile nor a Compose file by its name; see --stdin-filename');
  const loose: LooseText = { uri: pathToFileURL(path).href, language, text: before, withShellCheck: true };
  const after =
    repair === 'none'
      ? before
      : await service.fixText(loose, (finding) => (repair === 'all' ? finding.fixes[0] : safeFix(finding)));
  const findings = await service.lintText({ ...loose, text: after });
  return { path, source: new SourceText(after), findings, after };
}
