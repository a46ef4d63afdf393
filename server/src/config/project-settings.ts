import { parseDocument } from 'yaml';
import type { Rule, Severity } from '../lint/rule';
import type { Workspace } from '../ports';
import { readRuleSettings, type Settings, type SettingsResult } from '../settings';
import { hadolintThreshold, readHadolint } from './hadolint';

/** Deeper folders are none that people make. */
const mostLevels = 40;

/** Names of our own configuration file; the first one wins. */
export const ownConfigNames = ['.docker-wiki.yaml', '.docker-wiki.yml'] as const;
const hadolints = ['.hadolint.yaml', '.hadolint.yml'];

export interface ConfigProblem {
  readonly uri: string;
  readonly message: string;
}

export interface ProjectSettings {
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
}

/**
 * The settings that hold for a file: those of the editor, on top of them the nearest `.hadolint.yaml` above the file,
 * on top of that the nearest `.docker-wiki.yaml`. What a file does not say the settings below it decide.
 */
export async function projectSettings(
  uri: string,
  workspace: Workspace,
  base: Settings,
  rules: readonly Rule[],
): Promise<ProjectSettings> {
  const [hadolint, own] = await Promise.all([
    nearest(uri, hadolints, workspace),
    nearest(uri, ownConfigNames, workspace),
  ]);
  const problems: ConfigProblem[] = [];
  let settings = base;
  if (hadolint) take(hadolint, readHadolint);
  if (own) take(own, readRuleSettings);
  return { settings, problems };

  function take(
    file: ConfigFile,
    read: (given: unknown, base: Settings, rules: readonly Rule[]) => SettingsResult,
  ): void {
    const { value, error } = parse(file.text);
    const result = error === undefined ? read(value, settings, rules) : { settings, problems: [error] };
    settings = result.settings;
    problems.push(...result.problems.map((message) => ({ uri: file.uri, message })));
  }
}

/** From which level on findings in a file are a failure, where the nearest `.hadolint.yaml` says so. */
export async function projectThreshold(uri: string, workspace: Workspace): Promise<Severity | 'never' | undefined> {
  const file = await nearest(uri, hadolints, workspace);
  return file && hadolintThreshold(parse(file.text).value);
}

interface ConfigFile {
  readonly uri: string;
  readonly text: string;
}

async function nearest(uri: string, names: readonly string[], workspace: Workspace): Promise<ConfigFile | undefined> {
  let folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  for (let level = 0; level < mostLevels && workspace.sees(folder); level++) {
    for (const name of names) {
      const text = await workspace.readText(folder + name);
      if (text !== undefined) return { uri: folder + name, text };
    }
    const parent = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    if (parent === '' || /:\/\/[^/]*\/$/.test(folder)) return undefined;
    folder = parent;
  }
  return undefined;
}

function parse(text: string): { value?: unknown; error?: string } {
  const document = parseDocument(text, { prettyErrors: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return { error: `is no YAML: ${error.message.split('\n', 1)[0]}` };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject || value === null ? { value: value ?? {} } : { error: 'must be a mapping such as "rules: {…}".' };
  } catch (failure) {
    return { error: `cannot be read: ${failure instanceof Error ? failure.message : failure}` };
  }
}
