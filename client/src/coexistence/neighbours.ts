/** What Docker Wiki can leave to another extension, as the server reads it; `formatting` alone is the client's. */
export type Share =
  | 'buildkit'
  | 'completion'
  | 'dockerfile-utils'
  | 'formatting'
  | 'hadolint'
  | 'names'
  | 'outline'
  | 'schema'
  | 'shellcheck'
  | 'tally'
  | 'words'
  | 'yaml';

export type SharedLanguage = 'compose' | 'dockerfile' | 'settings';

/** For each share the settings that switch it off where one of them is `false`. */
type Shares = Readonly<Partial<Record<Share, readonly string[]>>>;

interface Neighbour {
  readonly id: string;
  readonly name: string;
  /** The first major version that no longer does any of it. */
  readonly until?: number;
  readonly does: Readonly<Partial<Record<SharedLanguage, Shares>>>;
}

/** The language server for Dockerfiles that Microsoft's extensions bring along. */
const dockerfileServer: Shares = { 'dockerfile-utils': [], formatting: [], names: [], outline: [], words: [] };

/** Their Compose server, with the setting that switches it off. */
const composeServer = (setting: string): Shares => ({ formatting: [setting], words: [setting], yaml: [setting] });

const composeOfDockerDx = ['docker.extension.enableComposeLanguageServer'];
const yamlSchemas = 'yaml.schemaStore.enable';

const neighbours: readonly Neighbour[] = [
  {
    id: 'docker.docker',
    name: 'Docker DX',
    does: {
      dockerfile: { buildkit: [] },
      compose: {
        formatting: composeOfDockerDx,
        names: composeOfDockerDx,
        outline: composeOfDockerDx,
        words: composeOfDockerDx,
        yaml: composeOfDockerDx,
      },
    },
  },
  {
    id: 'ms-azuretools.vscode-containers',
    name: 'Container Tools',
    does: { dockerfile: dockerfileServer, compose: composeServer('containers.enableComposeLanguageService') },
  },
  {
    id: 'ms-azuretools.vscode-docker',
    name: 'Docker',
    until: 2, // from then on it is nothing but Container Tools under its old name
    does: { dockerfile: dockerfileServer, compose: composeServer('docker.enableDockerComposeLanguageService') },
  },
  {
    id: 'redhat.vscode-yaml',
    name: 'YAML',
    does: {
      compose: {
        formatting: ['yaml.format.enable'],
        outline: [],
        schema: ['yaml.validate', yamlSchemas],
        words: ['yaml.completion', yamlSchemas],
        yaml: ['yaml.validate'],
      },
      settings: { completion: ['yaml.completion'], formatting: ['yaml.format.enable'], outline: [] },
    },
  },
  { id: 'exiasr.hadolint', name: 'hadolint', does: { dockerfile: { hadolint: [], shellcheck: [] } } },
  {
    id: 'wharflab.tally',
    name: 'Tally',
    does: { dockerfile: { buildkit: [], formatting: [], hadolint: [], shellcheck: [], tally: [] } },
  },
];

/** Settings of others that say whether they do something. They are read, never written. */
export const neighbourSettings: readonly string[] = [
  ...new Set(neighbours.flatMap(({ does }) => Object.values(does).flatMap((shares) => Object.values(shares).flat()))),
];

export type Mode = 'auto' | 'explain-only' | 'full';

export interface Handover {
  readonly language: SharedLanguage;
  readonly share: Share;
  /** Names of the extensions that do it. */
  readonly to: readonly string[];
}

export interface Surroundings {
  /** The version of an extension that is installed and switched on. */
  version(id: string): string | undefined;
  /** The value of any extension's setting. */
  setting(name: string): unknown;
}

/** What others do in this editor, and Docker Wiki therefore does not: at most one row for a language and a share. */
export function handovers(mode: Mode, surroundings: Surroundings): readonly Handover[] {
  if (mode !== 'auto') return [];
  const rows = new Map<string, { readonly language: SharedLanguage; readonly share: Share; readonly to: string[] }>();
  for (const { name, does } of neighbours.filter((each) => isHere(each, surroundings))) {
    for (const [language, share, settings] of sharesOf(does)) {
      if (settings.some((setting) => surroundings.setting(setting) === false)) continue;
      const key = `${language} ${share}`;
      const row = rows.get(key) ?? { language, share, to: [] };
      row.to.push(name);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** The same as the server takes it: shares by language, and those of every language under `all`. */
export function leaveOut(mode: Mode, given: readonly Handover[]): Readonly<Record<string, readonly string[]>> {
  if (mode === 'explain-only') {
    return { all: ['actions', 'completion', 'formatting', 'outline', 'problems', 'shellcheck'] };
  }
  const found: Record<string, string[]> = {};
  for (const { language, share } of given) {
    found[language] ??= [];
    found[language].push(share);
  }
  return found;
}

function isHere({ id, until = Number.POSITIVE_INFINITY }: Neighbour, { version }: Surroundings): boolean {
  const found = version(id);
  return found !== undefined && Number.parseInt(found, 10) < until;
}

function sharesOf(does: Neighbour['does']): readonly (readonly [SharedLanguage, Share, readonly string[]])[] {
  const languages = ['dockerfile', 'compose', 'settings'] as const;
  return languages.flatMap((language) =>
    shares.flatMap((share) => {
      const settings = does[language]?.[share];
      return settings ? [[language, share, settings] as const] : [];
    }),
  );
}

/** In the order in which they are told. */
const shares: readonly Share[] = [
  'formatting',
  'words',
  'names',
  'completion',
  'outline',
  'schema',
  'yaml',
  'hadolint',
  'shellcheck',
  'buildkit',
  'dockerfile-utils',
  'tally',
];
