import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {'dockerfile' | 'compose'} Language
 * @typedef {object} Server
 * @property {string} name
 * @property {boolean} ours
 * @property {readonly Language[]} languages
 * @property {Readonly<Partial<Record<Language, string>>>} languageIds as the server's own editor extension names them
 * @property {readonly ('push' | 'pull')[]} modes ways of getting diagnostics; the first is the one its users have
 * @property {string[]} args for `node`
 * @property {Readonly<Record<string, object>>} [settings] by section
 * @typedef {{ label: string, server: Server, mode: 'push' | 'pull', main: boolean }} Participant
 */

const benchFolder = fileURLToPath(new URL('..', import.meta.url));
const ourEntry = fileURLToPath(new URL('../../dist/server/node.cjs', import.meta.url));

/** @type {readonly Server[]} */
const servers = [
  {
    name: 'docker-wiki',
    ours: true,
    languages: ['dockerfile', 'compose'],
    languageIds: { dockerfile: 'dockerfile', compose: 'dockercompose' },
    modes: ['pull', 'push'],
    args: [ourEntry, '--stdio'],
  },
  {
    name: 'dockerfile-language-server-nodejs',
    ours: false,
    languages: ['dockerfile'],
    languageIds: { dockerfile: 'dockerfile' },
    modes: ['push'],
    args: [inPeers('dockerfile-language-server-nodejs/bin/docker-langserver'), '--stdio'],
  },
  {
    name: 'compose-language-service',
    ours: false,
    languages: ['compose'],
    languageIds: { compose: 'dockercompose' },
    modes: ['push'],
    args: [inPeers('@microsoft/compose-language-service/bin/docker-compose-langserver'), '--stdio'],
  },
  {
    name: 'yaml-language-server',
    ours: false,
    languages: ['compose'],
    languageIds: { compose: 'yaml' },
    modes: ['push'],
    args: [inPeers('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    settings: { yaml: composeSchemaSettings() },
  },
];

/** Whether `npm run build` has made our server. */
export function isOurServerBuilt() {
  return existsSync(ourEntry);
}

/** @param {Language} language @returns {Participant[]} the servers for the language, ours first */
export function participantsFor(language) {
  return servers
    .filter((server) => server.languages.includes(language) && (!server.ours || isOurServerBuilt()))
    .flatMap((server) =>
      server.modes.map((mode, index) => ({
        label: server.modes.length > 1 ? `${server.name} (${mode})` : server.name,
        server,
        mode,
        main: index === 0,
      })),
    );
}

/** The Compose schema from the disk, so that the network has no part in the figures. */
function composeSchemaSettings() {
  const schema = pathToFileURL(inPeers('dclint/schemas/compose.schema.json')).href;
  return { schemas: { [schema]: ['compose.yaml'] }, schemaStore: { enable: false } };
}

/** @param {string} path */
function inPeers(path) {
  return join(benchFolder, 'node_modules', path);
}
