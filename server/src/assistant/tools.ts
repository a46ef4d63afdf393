/** An argument of a tool, in the words of JSON Schema. */
export interface ArgumentSpec {
  readonly type: 'string' | 'boolean';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}

/** What an assistant is told of a tool. */
export interface ToolSpec {
  readonly title: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, ArgumentSpec>>;
    readonly required: readonly string[];
    readonly additionalProperties: false;
  };
}

const mostCharacters = 1_048_576;

const document: Readonly<Record<string, ArgumentSpec>> = {
  path: {
    type: 'string',
    description:
      'Path of the file, absolute or from the workspace folder. Together with text: where that text is going to lie, so that neighbouring files are taken into account.',
  },
  text: {
    type: 'string',
    description: 'The text itself, saved or not. Without path, language is needed.',
    maxLength: mostCharacters,
  },
  language: {
    type: 'string',
    enum: ['dockerfile', 'compose', 'dockerignore'],
    description: 'What the text is, where its path does not tell.',
  },
};

/** The tools for assistants, by name. All of them only read. */
export const tools = {
  explain: {
    title: 'Explain a Docker topic',
    description:
      'The page of the Docker reference on a topic, as Markdown with a checked example. Use it before you state from memory what an instruction, flag, Compose key, docker command, rule id or error message means.',
    inputSchema: schema({
      topic: {
        type: 'string',
        description:
          'Such as "COPY --link", "healthcheck", "services.web.ports", "docker run --init", "DL3008", an error message, or an address from search.',
        maxLength: 2_000,
      },
    }),
  },
  search: {
    title: 'Search the Docker reference',
    description:
      'The sections of the Docker reference that hold some words, best first. Pass an address it gives to explain for the whole text.',
    inputSchema: schema({
      words: { type: 'string', description: 'Words to look for, or a pasted message.', maxLength: 2_000 },
    }),
  },
  lint: {
    title: 'Lint a Docker file',
    description:
      'Problems of a Dockerfile, a Compose file or a .dockerignore, each with rule id, range (1-based), message, page and the edits that repair it. Use it on every such text before you hand it over.',
    inputSchema: schema(document, []),
  },
  fix: {
    title: 'Fix a Docker file',
    description:
      'The text of a Dockerfile, a Compose file or a .dockerignore after its safe fixes, which cannot change the image or the project; says what changed and what is left. Writes nothing.',
    inputSchema: schema(
      {
        ...document,
        includeSuggestions: {
          type: 'boolean',
          description: 'Take also the first suggestion of each problem. These may change behaviour: read the result.',
        },
      },
      [],
    ),
  },
  effective_compose_project: {
    title: 'Merge a Compose project',
    description:
      'What a Compose file comes to together with its overrides, includes and extended services: each value with the file and line it comes from, and what it replaces. Variables stay as they are written.',
    inputSchema: schema({
      path: { type: 'string', description: 'Path of a Compose file, absolute or from the workspace folder.' },
    }),
  },
} as const satisfies Readonly<Record<string, ToolSpec>>;

export type ToolName = keyof typeof tools;

export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}

function schema(
  properties: Readonly<Record<string, ArgumentSpec>>,
  required: readonly string[] = Object.keys(properties),
): ToolSpec['inputSchema'] {
  return { type: 'object', properties, required, additionalProperties: false };
}
