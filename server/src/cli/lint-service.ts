import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigProblem } from '../config/project-settings';
import type { Knowledge } from '../knowledge/knowledge';
import { rules } from '../lint/registry';
import { remembering } from '../lsp/workspace';
import { disk } from '../node/disk';
import { nodeShellCheckEngine } from '../node/shellcheck';
import { createDockerWikiService, type DockerWikiService } from '../service';
import { readSettings } from '../settings';
import { createShellCheck } from '../shellcheck/shellcheck';
import type { ExplicitConfig } from './explicit-config';
import { UsageError } from './usage-error';

export interface LintServiceOptions {
  readonly knowledge: Knowledge;
  /** `ID=LEVEL` each. */
  readonly rules: readonly string[];
  readonly config: ExplicitConfig | undefined;
  readonly withShellCheck: boolean;
}

export interface LintService extends DockerWikiService {
  /** A file was written: what leans on it is read again. */
  written(uri: string): void;
}

/** The service on this machine's disk, each file of which is read once. Throws UsageError where a rule is unknown. */
export function createLintService({ knowledge, config, withShellCheck, ...options }: LintServiceOptions): LintService {
  const log = { info: console.error, warn: console.error, error: console.error };
  const engine = withShellCheck ? nodeShellCheckEngine(join(__dirname, 'shellcheck'), log) : undefined;
  const shellCheck = engine && createShellCheck({ engine });
  const files = remembering(disk);
  const told = new Set<string>();
  const chosen = Object.fromEntries(options.rules.map((option) => option.split('=', 2)));
  const { settings: ordered, problems } = readSettings({ rules: chosen }, rules);
  if (problems[0]) throw new UsageError(problems[0].replace('dockerWiki.rules', '--rule'));
  const service = createDockerWikiService({
    knowledge,
    rules,
    log,
    workspace: config?.within(files) ?? files,
    clock: { today: () => new Date().toISOString().slice(0, 10) },
    onConfigProblem,
    shellCheck: () => shellCheck,
    overrule: (settings) => ({ ...settings, rules: new Map([...settings.rules, ...ordered.rules]) }),
  });
  return {
    ...service,
    written(uri) {
      files.forget([uri]);
      service.filesChanged([uri]);
    },
  };

  function onConfigProblem({ uri, message }: ConfigProblem): void {
    const line = `docker-wiki: ${fileURLToPath(config?.realUri(uri) ?? uri)}: ${message}`;
    if (!told.has(line)) console.error(line);
    told.add(line);
  }
}
