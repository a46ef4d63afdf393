import { found, type Project } from './project';

/** The port in a command line or a file of variables: `--port 4000`, `-p 4000`, `PORT=4000`. */
export function portIn(text: string): string | undefined {
  return found(/(?:--port[= ]|(?:^|\s)-p[= ]|\bPORT\s*[=:]\s*["']?|0\.0\.0\.0:|"port"\s*:\s*)(\d{2,5})\b/m, text);
}

/** The version of a tool in `.tool-versions`, such as `nodejs 24.4.0`. */
export function toolVersion(project: Project, tool: string): string | undefined {
  return found(new RegExp(`^${tool}\\s+(?:[a-z]+-)?(\\d[\\d.]*)`, 'm'), project.text('.tool-versions'));
}

/**
 * Of the versions that are offered, newest first, the one that fits what a project asks for: `22`, `>=20`, `^8.2`,
 * `~> 1.18`. `undefined` where none does.
 */
export function offeredVersion(offered: readonly string[], asked: string): string | undefined {
  const match = /^\s*(?:(>=?|\^|~>|~=|~|=|v)\s*)?v?(\d+(?:\.\d+)*)/.exec(asked);
  const [, operator = '', text = ''] = match ?? [];
  const wanted = text.split('.').map(Number);
  return offered.find((version) => {
    const own = version.split('.').map(Number);
    const order = compare(own, wanted);
    if (operator.startsWith('>')) return order >= 0;
    if (operator === '^' || operator.startsWith('~')) return order >= 0 && own[0] === wanted[0];
    return order === 0;
  });
}

/** As far as both go: 24 is 24.4. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
