/** One option of a command. Parser, help, completion and manual are made from it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly default?: string;
  /** How help calls its value. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What the value must look like, and what to say where it does not. */
  readonly form?: { readonly pattern: RegExp; readonly text: string };
  /** The value is the path of a file. */
  readonly isFile?: true;
  /** What it does, without a full stop; the choices and the default are added. */
  readonly text: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

export interface CommandSpec {
  /** What follows the options on the command line. */
  readonly operands: string;
  /** What the command does, in a few words. */
  readonly about: string;
  /** What to know about the operands, a line each. */
  readonly notes: readonly string[];
  readonly options: OptionTable;
  readonly exits: string;
  /** Operands are paths, one of these words, or free text. */
  readonly completes: 'paths' | 'nothing' | readonly string[];
}

const exitCodes = 'Ends with 0 when clean, 1 on findings, 2 on wrong use or input that cannot be read.';

/** Formats of `lint`. */
export const formatNames = ['stylish', 'json', 'ndjson', 'sarif', 'github', 'codeclimate'] as const;
export type FormatName = (typeof formatNames)[number];

export const shells = ['bash', 'zsh', 'fish'] as const;

/** All commands of `docker-wiki` with their options, in the order of the help. */
export const commands = {
  lint: {
    operands: 'PATH… | -',
    about: 'find problems in Dockerfiles, Compose files and .dockerignore files',
    notes: [
      'PATH is a file, a folder or a pattern such as "services/**/Dockerfile". Folders and patterns are searched without',
      'what .gitignore names. - is standard input: a text, or with --stdin-format ndjson many of them, a line each such as',
      '{"path": "web/Dockerfile", "text": "FROM alpine"}.',
    ],
    options: {
      format: {
        type: 'string',
        value: 'FORMAT',
        choices: formatNames,
        text: 'how findings are printed; without it stylish, or ndjson where that comes in',
      },
      'fail-on': {
        type: 'string',
        value: 'LEVEL',
        choices: ['error', 'warning', 'info', 'hint', 'never'],
        text: 'end with 1 where something of this level or above is found; without it warning, or the failure-threshold of a .hadolint.yaml',
      },
      'max-warnings': {
        type: 'string',
        value: 'N',
        form: { pattern: /^\d+$/, text: 'a whole number' },
        text: 'so many warnings are no failure (0)',
      },
      rule: { type: 'string', value: 'ID=LEVEL', multiple: true, text: 'off, hint, info, warning or error for a rule' },
      config: {
        type: 'string',
        value: 'FILE',
        isFile: true,
        text: 'a .docker-wiki.yaml that holds instead of those above the files',
      },
      fix: { type: 'boolean', text: 'write what is safe to fix' },
      'fix-suggestions': { type: 'boolean', text: 'write suggestions as well' },
      'fix-dry-run': { type: 'boolean', text: 'write nothing; print the fixes as a unified diff' },
      baseline: {
        type: 'string',
        value: 'FILE',
        isFile: true,
        text: 'findings that FILE lists are known: neither shown nor counted',
      },
      'write-baseline': {
        type: 'boolean',
        text: 'list what is found now in the file that --baseline names, and end with 0',
      },
      cache: { type: 'boolean', text: 'remember findings, and lint only what changed, itself or in what it leans on' },
      'cache-location': {
        type: 'string',
        value: 'FILE',
        default: '.docker-wiki-cache',
        isFile: true,
        text: 'where findings are remembered',
      },
      threads: {
        type: 'string',
        value: 'N',
        default: 'auto',
        form: { pattern: /^(?:auto|[1-9]|[1-5]\d|6[0-4])$/, text: '"auto" or a number from 1 to 64' },
        text: 'how many threads lint; auto: several where there are many files',
      },
      shard: {
        type: 'string',
        value: 'I/N',
        form: { pattern: /^[1-9]\d{0,4}\/[1-9]\d{0,4}$/, text: 'a part and their number, such as 2/8' },
        text: 'only part I of N; the path of a file decides to which part it belongs',
      },
      'stdin-filename': {
        type: 'string',
        value: 'NAME',
        default: 'Dockerfile',
        text: 'what the text on standard input is called',
      },
      'stdin-format': {
        type: 'string',
        value: 'FORMAT',
        choices: ['text', 'ndjson'],
        default: 'text',
        text: 'what standard input holds: one text, or many',
      },
      'no-shellcheck': { type: 'boolean', text: 'leave the scripts of Dockerfiles to other tools' },
    },
    exits:
      'Ends with 0 when clean, 1 on findings that --fail-on and --max-warnings do not allow, 2 on wrong use or input that cannot be read.',
    completes: 'paths',
  },
  format: {
    operands: 'PATH…',
    about: 'lay out Dockerfiles, Compose files and .dockerignore files',
    notes: ['Prints the names of the files that it has written.'],
    options: {
      check: {
        type: 'boolean',
        text: 'write nothing; print the names of the files that would change and end with 1 if there are any',
      },
    },
    exits: exitCodes,
    completes: 'paths',
  },
  rules: {
    operands: '',
    about: 'list all rules',
    notes: [],
    options: {
      format: {
        type: 'string',
        value: 'FORMAT',
        choices: ['json', 'markdown'],
        default: 'json',
        text: 'how the list is printed',
      },
    },
    exits: 'Ends with 0, or with 2 on wrong use.',
    completes: 'nothing',
  },
  explain: {
    operands: 'TOPIC',
    about: 'print what the wiki says',
    notes: [
      'TOPIC is one of',
      "  a rule or another linter's name for it    dockerfile/prefer-copy, DL3020, SC2086",
      '  a Dockerfile instruction, flag or option  COPY, COPY --link, RUN --mount=type=cache',
      '  a Compose key                             healthcheck, build.args, services.web.ports',
      '  a docker command or its flag              docker run, docker run --init',
      '  an error message                          "port is already allocated"',
      '  a signal, exit code, capability or term   SIGTERM, 137, NET_ADMIN, dangling image',
      '  a chapter, or a section of a page         networking, chapters/volumes, compose#plugin',
      'The word chapters lists these. A terminal gets the text laid out, any other program gets it as Markdown.',
    ],
    options: {
      search: { type: 'string', value: 'WORDS', text: 'list the pages that hold these words, best first' },
    },
    exits: 'Ends with 0, or with 2 where the wiki has nothing on it.',
    completes: 'nothing',
  },
  mcp: {
    operands: '',
    about: 'serve assistants over the Model Context Protocol on standard input and output',
    notes: [
      'Its tools explain, search, lint, fix texts and merge Compose projects. They write nothing, ask no other machine, and',
      "read files only below the folders that --root or, without it, the assistant's client names.",
    ],
    options: {
      root: { type: 'string', value: 'DIR', multiple: true, text: 'a folder whose files may be read' },
    },
    exits: 'Ends with 0 when standard input ends, or with 2 on wrong use.',
    completes: 'nothing',
  },
  completion: {
    operands: 'SHELL',
    about: 'print the completions of a shell',
    notes: [
      'SHELL is bash, zsh or fish. Load what is printed where your shell starts:',
      '  bash  source <(docker-wiki completion bash)',
      '  zsh   source <(docker-wiki completion zsh)    after compinit',
      '  fish  docker-wiki completion fish | source',
    ],
    options: {},
    exits: 'Ends with 0, or with 2 on wrong use.',
    completes: shells,
  },
} as const satisfies Record<string, CommandSpec>;

export type Command = keyof typeof commands;

export function isCommand(name: string): name is Command {
  return Object.hasOwn(commands, name);
}

/** What an option does, with its choices and its default. */
export function describeOption({ text, choices, default: preset, multiple }: OptionSpec): string {
  const listed = choices?.map((choice) => (choice === preset ? `${choice} (default)` : choice)).join(', ');
  if (listed) return `${text}: ${listed}`;
  return `${text}${preset === undefined ? '' : ` (${preset})`}${multiple ? '; may be repeated' : ''}`;
}
