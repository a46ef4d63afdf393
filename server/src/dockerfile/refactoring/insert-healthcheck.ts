import { insert } from '../../text/span';
import { inCaseOf, indentOf, lineOf } from '../facts';
import { lastPartOf, rootBase } from '../facts/base-images';
import { lastInLine } from '../facts/final-command';
import type { Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import { variablesOf } from '../model/variables';
import { baseFamily } from '../packages/base-family';
import { nameOfPackage, packageChanges } from '../packages/installs';
import { blankRestOfLine } from './layout';
import { readAgain } from './read-again';
import type { Refactor } from './selected';

/** Servers that bring a client of their own which tells whether they answer. */
const ownClients: Readonly<Record<string, readonly string[]>> = {
  mariadb: ['healthcheck.sh', '--connect', '--innodb_initialized'],
  memcached: [],
  postgres: ['pg_isready', '-q'],
  redis: ['redis-cli', 'ping'],
  valkey: ['valkey-cli', 'ping'],
};

/** Ports on which servers listen that do not speak HTTP. */
const otherPorts: ReadonlySet<string> = new Set(
  '21 22 25 53 389 1433 1883 3306 5432 5672 6379 9092 11211 27017'.split(' '),
);

/** A HEALTHCHECK for what the last stage starts, with a program that its image has. */
export const insertHealthcheck: Refactor = ({ file, instruction }) => {
  const stage = instruction?.stage;
  const isPlace = /^(?:cmd|entrypoint|expose|from)$/.test(instruction?.kind ?? '');
  if (!stage || !isPlace || stage !== file.stages.at(-1) || lastInLine(stage, 'healthcheck') || isWindows(stage))
    return [];
  const last = stage.instructions.at(-1);
  const words = checkOf(stage);
  if (!last?.kind || !words || !blankRestOfLine(file, stage.span.end)) return [];

  const keyword = inCaseOf(stage.from.keyword.text, 'healthcheck');
  const command = `${inCaseOf(stage.from.keyword.text, 'cmd')} [${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  const indent = indentOf(file, stage.from);
  const eol = file.source.lineEnd;
  const flags = '--interval=30s --timeout=5s --start-period=10s --retries=3';
  const text = `${eol}${indent}${keyword} ${flags} ${file.escapeChar}${eol}${indent}    ${command}`;
  const again = readAgain(file, file.slice(last.span) + text);
  if (again.length !== 2 && last.kind !== 'from') return [];
  if (again.at(-1)?.kind !== 'healthcheck' || again.at(-1)?.json?.length !== words.length) return [];
  return [
    {
      title: `Insert a \`HEALTHCHECK\` that asks with \`${words[0]}\``,
      kind: 'refactor.rewrite',
      edits: () => [insert(stage.span.end, text)],
    },
  ];
};

function checkOf(stage: Stage): readonly string[] | undefined {
  const base = rootBase(stage);
  if (!base || baseFamily(stage) === 'none') return undefined;
  const name = lastPartOf(base);
  const own = Object.hasOwn(ownClients, name) ? ownClients[name] : undefined;
  if (own) return own.length > 0 ? own : undefined;

  const port = exposedPort(stage) ?? (/^(?:caddy|httpd|nginx)$/.test(name) ? '80' : undefined);
  if (!port || otherPorts.has(port)) return undefined;
  const url = `http://127.0.0.1:${port}/`;
  if (has(stage, 'curl') || (name === 'nginx' && baseFamily(stage) === 'debian')) {
    return ['curl', '--fail', '--silent', '--output', '/dev/null', url];
  }
  if (has(stage, 'wget') || baseFamily(stage) === 'alpine' || name === 'caddy') {
    return ['wget', '-q', '-O', '/dev/null', url];
  }
  if (name === 'node') {
    return ['node', '-e', `fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`];
  }
  return name === 'python'
    ? ['python', '-c', `import urllib.request; urllib.request.urlopen('${url}', timeout=4)`]
    : undefined;
}

/** The first one that a number names, for TCP. */
function exposedPort(stage: Stage): string | undefined {
  const { file } = stage;
  for (const { instructions } of lineOf(stage)) {
    for (const instruction of instructions) {
      if (instruction.kind !== 'expose') continue;
      for (const word of instruction.words) {
        const text = variablesOf(file).expandAt(word.text, instruction);
        const port = /^(\d{1,5})(?:\/tcp)?$/i.exec(text ?? '')?.[1];
        if (port) return port;
      }
    }
  }
  return undefined;
}

function has(stage: Stage, program: string): boolean {
  for (const { instructions } of lineOf(stage)) {
    const changes = instructions
      .flatMap(packageChanges)
      .filter(({ packages }) => packages.some(({ value }) => nameOfPackage(value) === program));
    if (changes.length > 0) return changes.at(-1)?.action === 'install';
  }
  return false;
}
