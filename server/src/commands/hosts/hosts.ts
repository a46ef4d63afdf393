import type { CommandHost } from '../../lint/rule';
import type { Host } from './host';
import { jenkinsfile } from './jenkinsfile';
import { packageScripts, tasks } from './json-scripts';
import { makefile } from './makefile';
import { markdown } from './markdown';
import { pipeline } from './pipeline';
import { wholeScript } from './whole-script';

/** What finds the scripts in each kind of text that holds command lines. */
export const hosts: Readonly<Record<CommandHost, Host>> = {
  'batch-script': wholeScript('batch'),
  jenkinsfile,
  makefile,
  markdown,
  'package-scripts': packageScripts,
  pipeline,
  'powershell-script': wholeScript('powershell'),
  'shell-script': wholeScript('sh'),
  tasks,
};

/** Editors' language ids of texts that may hold command lines; VS Code's first, those of others behind them. */
const byLanguage: Readonly<Record<string, CommandHost>> = {
  shellscript: 'shell-script',
  bash: 'shell-script',
  sh: 'shell-script',
  zsh: 'shell-script',
  bat: 'batch-script',
  dosbatch: 'batch-script',
  powershell: 'powershell-script',
  ps1: 'powershell-script',
  makefile: 'makefile',
  make: 'makefile',
  markdown: 'markdown',
  groovy: 'jenkinsfile',
  jenkinsfile: 'jenkinsfile',
  Jenkinsfile: 'jenkinsfile',
};

const pipelinePath =
  /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|action\.ya?ml|[^/]*\.gitlab-ci\.ya?ml|azure-pipelines[^/]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.circleci\/config\.ya?ml)$/;

/** The kind of a text by the editor's language id and, for YAML and JSON, by its path; most files are none. */
export function commandHostOf(languageId: string, uri: string): CommandHost | undefined {
  const path = uri.replace(/[?#].*$/s, '').replaceAll('\\', '/');
  if (pipelinePath.test(path)) return 'pipeline';
  if (languageId === 'json' || languageId === 'jsonc') {
    if (path.endsWith('/package.json')) return 'package-scripts';
    return path.endsWith('/.vscode/tasks.json') ? 'tasks' : undefined;
  }
  return Object.hasOwn(byLanguage, languageId) ? byLanguage[languageId] : undefined;
}
