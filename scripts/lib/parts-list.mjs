import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { npmCommand } from './npm.mjs';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { UserError } from './user-error.mjs';

/**
 * The list of software parts as CycloneDX JSON: what npm knows of the packages that are in dist/. The tools that only
 * build and test are left out.
 * @param {readonly { name: string, version: string }[]} packages
 * @returns {Promise<string>} the same for the same lock file
 */
export async function partsList(packages) {
  const [command, ...first] = npmCommand();
  const args = [...first, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--loglevel', 'silent'];
  const { code, output } = await runCommand(command, args, { cwd: root, env: process.env });
  if (code !== 0) throw new UserError(`\`npm sbom\` failed.\n${output}`);

  const { serialNumber, ...list } = JSON.parse(output);
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const isShipped = ({ name, group, version }) => shipped.has(`${group ? `${group}/` : ''}${name}@${version}`);
  const components = list.components.filter(isShipped).map(asShipped);
  const references = new Set([list.metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = list.dependencies
    .filter(({ ref }) => references.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => references.has(other)) }));
  const { timestamp, component, ...metadata } = list.metadata;
  // npm takes the name of the folder, and knows nothing of translated descriptions.
  const { description } = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const whole = { ...asShipped(component), name: 'docker-wiki', description };
  const parts = { ...list, metadata: { ...metadata, component: whole }, components, dependencies };
  return `${JSON.stringify(parts, null, 2)}\n`;
}

/** To npm the parts are tools of the development, and the whole is private: bundling and packing come after it. */
function asShipped({ properties = [], ...component }) {
  const kept = properties.filter(({ name }) => !/^cdx:npm:package:(development|private)$/.test(name));
  return { ...component, scope: 'required', ...(kept.length > 0 ? { properties: kept } : {}) };
}
