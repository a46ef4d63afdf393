import type { Match, Told } from './match';
import { found, type Project } from './project';
import { portIn, toolVersion } from './told';

const bundlers = /^(?:vite|@angular\/core|react-scripts|astro|@vue\/cli-service|parcel|svelte)$/;
const servers = /^(?:express|fastify|koa|hono|@nestjs\/core|@hapi\/hapi|@sveltejs\/kit|@astrojs\/node|nuxt)$/;

export function javascriptTemplates(project: Project): readonly Match[] {
  const manifest = project.text('package.json');
  const { dependencies, main, module, scripts, wanted } = readManifest(manifest);
  const because = 'package.json';
  const version =
    found(/^v?(\d[\d.]*)/, project.text('.nvmrc')) ??
    found(/^v?(\d[\d.]*)/, project.text('.node-version')) ??
    toolVersion(project, 'nodejs') ??
    wanted;
  const port = portIn(scripts) ?? portIn(project.text('.env.example'));
  const told: Told = { version, port, ...placeOf(main) };
  const has = (pattern: RegExp) => dependencies.some((name) => pattern.test(name));

  const bun = project.names.find((name) => /^bun\.lockb?$/.test(name));
  if (bun) return [{ template: 'dw-bun', because: bun, told: { port, main: module ?? main } }];
  if (has(/^next$/)) return [{ template: 'dw-nextjs', because, told: { version, port } }];
  if (has(bundlers) && !has(servers)) {
    const output = has(/^react-scripts$/) ? 'build' : 'dist';
    return [{ template: 'dw-static-nginx', because, told: { version, output } }];
  }
  if (project.names.includes('pnpm-lock.yaml')) return [{ template: 'dw-node-pnpm', because: 'pnpm-lock.yaml', told }];
  if (project.names.includes('yarn.lock')) return [{ template: 'dw-node-yarn', because: 'yarn.lock', told }];
  return [{ template: 'dw-node', because, told }];
}

export function denoTemplates({ text, names }: Project): readonly Match[] {
  const because = names.find((name) => /^deno\.jsonc?$/.test(name)) ?? 'deno.json';
  const config = text(because);
  const main = found(/"start"\s*:\s*"[^"]*?(?<![\w./-])([\w./-]+\.[mc]?[tj]sx?)/, config);
  return [{ template: 'dw-deno', because, told: { main, port: portIn(config) } }];
}

interface Manifest {
  readonly dependencies: readonly string[];
  readonly main: string | undefined;
  readonly module: string | undefined;
  /** All scripts, one below the other. */
  readonly scripts: string;
  readonly wanted: string | undefined;
}

/** What package.json says; half-typed ones say nothing. */
function readManifest(text: string): Manifest {
  const root = objectIn(text);
  const scripts = record(root.scripts);
  return {
    dependencies: [...Object.keys(record(root.dependencies)), ...Object.keys(record(root.devDependencies))],
    main: textOf(root.main),
    module: textOf(root.module),
    scripts: [scripts.start, scripts.serve, scripts.dev].map(textOf).filter(Boolean).join('\n'),
    wanted: textOf(record(root.volta).node) ?? textOf(record(root.engines).node),
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `dist/server.js` is `server.js` in the output folder `dist`; what lies elsewhere says nothing about the output. */
function placeOf(main: string | undefined): Told {
  const match = /^(?:\.\/)?(dist|build|out|lib)\/([\w./-]+\.[mc]?js)$/.exec(main ?? '');
  return match ? { output: match[1], main: match[2] } : {};
}
