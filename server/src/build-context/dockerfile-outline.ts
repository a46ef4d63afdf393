import { instructionsIn, type OutlineInstruction, quotedWords } from './dockerfile-instructions';

/** What a project has to know of a Dockerfile to build and run it. */
export interface DockerfileOutline {
  /** Somebody else's frontend reads the file (`# syntax=`): it may know more than Docker's. */
  readonly hasForeignFrontend: boolean;
  /** Those before the first `FROM`. */
  readonly globalArgs: readonly OutlineArg[];
  readonly stages: readonly OutlineStage[];
}

interface OutlineArg {
  readonly name: string;
  /** Without its quotes, variables as they are written. */
  readonly defaultValue: string | undefined;
  /** 0-based. */
  readonly line: number;
}

/** One stage. Texts are without their quotes, variables as they are written. */
export interface OutlineStage {
  readonly index: number;
  /** As written. */
  readonly name: string | undefined;
  /** The image or the stage behind `FROM`; empty while nothing stands there. */
  readonly base: string;
  /** `--platform` of its `FROM`. */
  readonly platform: string | undefined;
  /** The earlier stage that it is built on. */
  readonly parent: OutlineStage | undefined;
  /** 0-based, of its `FROM`. */
  readonly line: number;
  readonly args: readonly OutlineArg[];
  /** Names that `ENV` sets. */
  readonly variables: readonly string[];
  /** Such as `8080`, `8000-8010` and `53/udp`. */
  readonly exposed: readonly string[];
  /** The last `USER`. */
  readonly user: string | undefined;
  readonly volumes: readonly string[];
  /** The last `HEALTHCHECK`; `none` switches that of the base off. */
  readonly healthcheck: 'some' | 'none' | undefined;
  /** Stages, images and contexts that files are taken from. */
  readonly sources: readonly string[];
  readonly secrets: readonly OutlineSecret[];
}

/** A `--mount=type=secret`. */
interface OutlineSecret {
  /** `undefined` where a variable tells. */
  readonly id: string | undefined;
  readonly isRequired: boolean;
}

/** Reads the text of a Dockerfile, in one pass. Never throws. */
export function outlineOf(text: string): DockerfileOutline {
  const { escapeChar, instructions, syntax } = instructionsIn(text);
  const globalArgs: OutlineArg[] = [];
  const stages: OpenStage[] = [];
  const byName = new Map<string, OpenStage>();
  for (const instruction of instructions) {
    const stage = stages.at(-1);
    if (instruction.keyword === 'FROM') {
      const opened = openStage(instruction, stages.length, escapeChar);
      opened.parent = byName.get(opened.base.toLowerCase()) ?? stageNumbered(opened.base, stages);
      stages.push(opened);
      if (opened.name !== undefined) byName.set(opened.name.toLowerCase(), opened);
    } else if (stage) addTo(stage, instruction, escapeChar);
    else if (instruction.keyword === 'ARG') globalArgs.push(...argsOf(instruction, escapeChar));
  }
  return { hasForeignFrontend: syntax !== undefined && !isDockersFrontend(syntax), globalArgs, stages };
}

/** The stage of that name (compared without case) or number; without a name the last one, which is what gets built. */
export function stageOf({ stages }: DockerfileOutline, target: string | undefined): OutlineStage | undefined {
  if (target === undefined || target === '') return stages.at(-1);
  const wanted = target.toLowerCase();
  return stages.findLast(({ name }) => name?.toLowerCase() === wanted) ?? stageNumbered(target, stages);
}

/** A stage and those that it is built on, itself first. */
export function chainOf(stage: OutlineStage): readonly OutlineStage[] {
  const chain: OutlineStage[] = [];
  for (let next: OutlineStage | undefined = stage; next; next = next.parent) chain.push(next);
  return chain;
}

/** All stages that are built for one: those below it, and those that it takes files from. */
export function stagesFor({ stages }: DockerfileOutline, target: OutlineStage): ReadonlySet<OutlineStage> {
  const byName = new Map(stages.flatMap((stage) => (stage.name ? [[stage.name.toLowerCase(), stage] as const] : [])));
  const found = new Set([target]);
  for (const stage of found) {
    if (stage.parent) found.add(stage.parent);
    for (const source of stage.sources) {
      const used = byName.get(source.toLowerCase()) ?? stageNumbered(source, stages);
      if (used) found.add(used);
    }
  }
  return found;
}

type OpenStage = { -readonly [K in keyof OutlineStage]: OutlineStage[K] } & {
  args: OutlineArg[];
  variables: string[];
  exposed: readonly string[];
  sources: string[];
  secrets: OutlineSecret[];
};

function openStage({ text, line }: OutlineInstruction, index: number, escapeChar: string): OpenStage {
  const { flags, rest } = takeFlags(text, escapeChar);
  const [base = '', as, name] = rest.split(/\s+/);
  return {
    index,
    name: as?.toLowerCase() === 'as' && name ? unquoted(name) : undefined,
    base: unquoted(base),
    platform: flags.find((flag) => flag.name === 'platform')?.value,
    parent: undefined,
    line,
    args: [],
    variables: [],
    exposed: [],
    user: undefined,
    volumes: [],
    healthcheck: undefined,
    sources: [],
    secrets: [],
  };
}

function addTo(stage: OpenStage, instruction: OutlineInstruction, escapeChar: string): void {
  const { keyword, text } = instruction;
  const words = () => text.split(/\s+/).filter(Boolean).map(unquoted);
  switch (keyword) {
    case 'ARG':
      stage.args.push(...argsOf(instruction, escapeChar));
      break;
    case 'ENV':
      stage.variables.push(...variablesOf(text, escapeChar));
      break;
    case 'EXPOSE':
      stage.exposed = [...stage.exposed, ...words()];
      break;
    case 'HEALTHCHECK':
      if (text !== '') stage.healthcheck = /^none$/i.test(text) ? 'none' : 'some';
      break;
    case 'USER':
      if (text !== '') stage.user = unquoted(text);
      break;
    case 'VOLUME':
      stage.volumes = [...stage.volumes, ...(jsonStrings(text) ?? words())];
      break;
    case 'ADD':
    case 'COPY':
    case 'RUN':
      addFlags(stage, takeFlags(text, escapeChar).flags);
  }
}

function addFlags(stage: OpenStage, flags: readonly Flag[]): void {
  for (const { name, value = '' } of flags) {
    if (name === 'from' && value !== '') stage.sources.push(value);
    if (name !== 'mount') continue;
    const options = new Map(value.split(',').map((option) => pairOf(option)));
    const from = options.get('from');
    if (from) stage.sources.push(from);
    if (options.get('type') !== 'secret') continue;
    const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
    const id = options.get('id') || target?.slice(target.lastIndexOf('/') + 1) || undefined;
    stage.secrets.push({
      id: id?.includes('$') ? undefined : id,
      isRequired: options.has('required') && options.get('required') !== 'false',
    });
  }
}

function argsOf({ text, line }: OutlineInstruction, escapeChar: string): OutlineArg[] {
  return quotedWords(text, escapeChar).map((word) => {
    const equals = word.indexOf('=');
    if (equals < 0) return { name: unquoted(word), defaultValue: undefined, line };
    return { name: unquoted(word.slice(0, equals)), defaultValue: unquoted(word.slice(equals + 1)), line };
  });
}

/** Without `=` in its first word it is the old form `NAME all the rest`. */
function variablesOf(text: string, escapeChar: string): readonly string[] {
  const [first, ...others] = quotedWords(text, escapeChar);
  if (first === undefined) return [];
  if (!first.includes('=')) return [unquoted(first)];
  return [first, ...others].map((word) => unquoted(word.split('=', 1)[0] ?? ''));
}

interface Flag {
  readonly name: string;
  readonly value: string | undefined;
}

function takeFlags(text: string, escapeChar: string): { readonly flags: readonly Flag[]; readonly rest: string } {
  const flags: Flag[] = [];
  let rest = text;
  while (rest.startsWith('--')) {
    const [word = ''] = quotedWords(firstWords(rest), escapeChar);
    rest = rest.slice(word.length).trimStart();
    if (word === '--' || word === '') break;
    const [name, value] = pairOf(word.slice(2));
    flags.push({ name, value: value === undefined ? undefined : unquoted(value) });
  }
  return { flags, rest };
}

/** So much of a text as a flag can be long: splitting all of it for each flag would take time that grows squared. */
function firstWords(text: string): string {
  return text.slice(0, 2000);
}

function pairOf(text: string): readonly [string, string | undefined] {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  return [name.toLowerCase(), equals < 0 ? undefined : text.slice(equals + 1)];
}

function stageNumbered<T extends OutlineStage>(text: string, stages: readonly T[]): T | undefined {
  return /^\d+$/.test(text) ? stages[Number(text)] : undefined;
}

/** `docker/dockerfile` in any version. */
function isDockersFrontend(syntax: string): boolean {
  return /^(?:(?:index\.)?docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@ ]|$)/.test(syntax);
}

function unquoted(text: string): string {
  return /["']/.test(text)
    ? text.replace(/"((?:[^"\\]|\\.?)*)("?)|'([^']*)'/gs, (all, double, end, single) =>
        end ? double : (single ?? all),
      )
    : text;
}

function jsonStrings(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'string') ? parsed : undefined;
  } catch {
    return undefined; // no JSON: the builder takes it for plain words
  }
}
