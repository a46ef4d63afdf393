import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remembering } from '../../build-context/remembering';
import type { ConfigProblem } from '../../config/project-settings';
import { rules } from '../../lint/registry';
import type { Level } from '../../lint/rule';
import { withOpenEditors } from '../../lsp/workspace';
import { disk } from '../../node/disk';
import { nodeShellCheckEngine } from '../../node/shellcheck';
import { createDockerWikiService, type DockerWikiService } from '../../service';
import { readSettings } from '../../settings';
import { createShellCheck } from '../../shellcheck/shellcheck';
import { wholeKnowledge } from '../knowledge';
import { UsageError } from '../usage-error';
import { type ExplicitConfig, realConfigUri, withConfig } from './explicit-config';
import { notRecording, type RecordingWorkspace, recordingReads } from './recorded-reads';

/** How files are linted: plain data, so that threads can be told. */
export interface LintSetUp {
  /** `ID=LEVEL` each. */
  readonly rules: readonly string[];
  readonly config: ExplicitConfig | undefined;
  readonly withShellCheck: boolean;
  /** What findings lean on beside their text is told with them. */
  readonly tellsReads: boolean;
}

/** Takes a line for the person who runs the command; what was told is not told again. */
export type Tell = (line: string) => void;

export interface LintService extends Pick<DockerWikiService, 'fixText' | 'lintText'> {
  /** What the service knows of other files. */
  readonly workspace: RecordingWorkspace;
  /** From now on a file has this text, whatever the disk says. */
  replaced(uri: string, text: string): void;
}

const shellCheckFolder = join(__dirname, 'shellcheck');

/** True where the package came with ShellCheck. */
export const hasShellCheck = (): boolean => existsSync(join(shellCheckFolder, 'shellcheck.wasm'));

/** The service on this machine's disk, each file of which is read once. Throws UsageError where a rule is unknown. */
export function createLintService(
  { config, withShellCheck, tellsReads, ...setUp }: LintSetUp,
  tell: Tell,
): LintService {
  const log = {
    info: tell,
    warn: tell,
    error: (message: string, error?: unknown) =>
      tell(error === undefined ? message : `${message}: ${error instanceof Error ? error.stack : error}`),
  };
  const engine = withShellCheck ? nodeShellCheckEngine(shellCheckFolder, log) : undefined;
  const shellCheck = engine && createShellCheck({ engine });
  const replaced = new Map<string, string>();
  const files = withOpenEditors(remembering(disk), (uri) => replaced.get(uri));
  const seen = config ? withConfig(files, config) : files;
  const workspace = tellsReads ? recordingReads(seen) : notRecording(seen);
  const chosen = chosenLevels(setUp.rules);
  const service = createDockerWikiService({
    knowledge: wholeKnowledge(),
    rules,
    log,
    workspace,
    clock: { today },
    onConfigProblem,
    shellCheck: () => shellCheck,
    overrule: (settings) => ({ ...settings, rules: new Map([...settings.rules, ...chosen]) }),
  });
  return {
    fixText: service.fixText,
    lintText: service.lintText,
    workspace,
    replaced(uri, text) {
      replaced.set(uri, text);
      service.filesChanged([uri]);
    },
  };

  function onConfigProblem({ uri, message }: ConfigProblem): void {
    tell(`docker-wiki: ${fileURLToPath(realConfigUri(uri, config))}: ${message}`);
  }
}

/** The levels behind `ID=LEVEL` texts. Throws UsageError where one has no meaning. */
export function chosenLevels(texts: readonly string[]): ReadonlyMap<string, Level> {
  const chosen = Object.fromEntries(texts.map((text) => text.split('=', 2)));
  const { settings, problems } = readSettings({ rules: chosen }, rules);
  if (problems[0]) throw new UsageError(problems[0].replace('dockerWiki.rules', '--rule'));
  return settings.rules;
}

/** The day as rules see it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
