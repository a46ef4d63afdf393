import type { Match, Told } from './match';
import { found, type Project } from './project';
import { toolVersion } from './told';

export function pythonTemplates(project: Project): readonly Match[] {
  const { names, text } = project;
  const packages = [text('requirements.txt'), text('pyproject.toml'), text('Pipfile')].join('\n').toLowerCase();
  const needs = (name: string) => new RegExp(`^[ \\t"']*${name}(?![\\w-])`, 'm').test(packages);
  const list =
    names.find((name) => /^(?:pyproject\.toml|requirements\.txt|Pipfile|manage\.py)$/.test(name)) ?? 'Python';
  const version =
    found(/^(\d[\d.]*)/, text('.python-version')) ??
    toolVersion(project, 'python') ??
    found(/requires-python\s*=\s*["']([^"']+)/, text('pyproject.toml')) ??
    found(/^python\s*=\s*["']([^"']+)/m, text('pyproject.toml'));
  const told: Told = { version, module: moduleOf(project) };

  if (names.includes('manage.py')) {
    const module = found(/DJANGO_SETTINGS_MODULE["'],\s*["'](\w+)/, text('manage.py'));
    return [{ template: 'dw-django', because: 'manage.py', told: { version, module } }];
  }
  const byLockFile: readonly Match[] = [
    ...(names.includes('uv.lock') ? [{ template: 'dw-python-uv', because: 'uv.lock', told }] : []),
    ...(names.includes('poetry.lock') ? [{ template: 'dw-python-poetry', because: 'poetry.lock', told }] : []),
  ];
  const byPackage: readonly Match[] = [
    ...(needs('torch') ? [{ template: 'dw-pytorch-gpu', because: list, told }] : []),
    ...(needs('fastapi') ? [{ template: 'dw-fastapi', because: list, told }] : []),
  ];
  const matches = [...byLockFile, ...byPackage];
  if (matches.length > 0) return matches;
  const notebook = names.find((name) => name.endsWith('.ipynb'));
  if (notebook) return [{ template: 'dw-jupyter', because: notebook, told: { version } }];
  return [{ template: 'dw-python', because: list, told }];
}

/** The folder named as the project is, or one of the usual ones. */
function moduleOf({ foldersIn, text }: Project): string | undefined {
  const name = found(/^name\s*=\s*["']([\w.-]+)/m, text('pyproject.toml'))?.replaceAll(/[.-]/g, '_');
  const folders = foldersIn('');
  return [name, 'app', 'api', 'server'].find((each) => each !== undefined && folders.includes(each));
}
