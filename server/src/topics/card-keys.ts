/** Families of cards whose names stand for themselves. */
const families = ['exit', 'image', 'daemon', 'dockerfile/arg', 'dockerfile/check', 'dockerignore/pattern'];

/** The sections of a Compose file by their names at the top, and what cards call one entry of each. */
const entries: Readonly<Record<string, string>> = {
  networks: 'network',
  volumes: 'volume',
  secrets: 'secret',
  configs: 'config',
  models: 'model',
};

/** Keys under which the knowledge base may hold a topic as people write it, apart from command lines. */
export function cardKeys(topic: string): readonly string[] {
  const [instruction = '', ...rest] = topic.split(' ');
  const flags = rest.filter((word) => word.startsWith('--'));
  if (flags.length > 0) return flags.flatMap((flag) => flagKeys(instruction.toUpperCase(), flag));
  const upper = topic.toUpperCase();
  return [
    topic,
    `dockerfile/instruction/${upper}`,
    `dockerfile/directive/${topic.replace(/^#\s*/, '').replace(/=.*$/s, '')}`,
    ...composeKeys(topic),
    ...families.map((family) => `${family}/${topic}`),
    `exit/${topic.replace(/^exit\D*(\d+)\D*$/i, '$1')}`,
    `signal/${upper}`,
    `capability/${upper.replace(/^CAP_/, '')}`,
    `term/${topic.toLowerCase().replaceAll(' ', '-')}`,
  ];
}

function flagKeys(instruction: string, flag: string): readonly string[] {
  const mount = /^--mount=(?:.*,)?type=([a-z]+)/.exec(flag)?.[1];
  const key = `dockerfile/flag/${instruction}/${flag.replace(/=.*$/s, '')}`;
  return mount ? [`dockerfile/mount/${mount}`] : [key];
}

/** `ports`, `build.args`, `services.web.ports`, `networks.front.driver`. */
function composeKeys(topic: string): readonly string[] {
  const path = topic.replace(/:$/, '').split(/[./]/);
  const [section = '', , ...inside] = path;
  const entry = entries[section];
  const inEntry =
    section === 'services' ? serviceKeys(inside) : entry ? [`compose/${[entry, ...inside].join('/')}`] : [];
  const isInEntry = inside.length > 0;
  return [...(isInEntry ? inEntry : []), `compose/top-level/${path.join('/')}`, ...serviceKeys(path)];
}

/** Keys with parts have a family of their own. */
function serviceKeys(path: readonly string[]): readonly string[] {
  return [`compose/service/${path.join('/')}`, ...(path.length > 1 ? [`compose/${path.join('/')}`] : [])];
}

/** `apt-get`, `curl -f`: a command of a shell, or its flags. */
export function shellKeys(topic: string): readonly string[] {
  const [command = '', ...rest] = topic.split(' ');
  const flags = rest.filter((word) => word.startsWith('-'));
  return flags.length > 0
    ? flags.map((flag) => `shell/${command}/${flag}`)
    : [`shell/${rest.length > 0 ? '' : command}`];
}
