/** What no image needs, whatever it holds: histories, editors, secrets, and the files that say how to build. */
const everywhere = [
  '.git',
  '.gitignore',
  '.github',
  '.vscode',
  '.idea',
  '**/.DS_Store',
  '**/*.log',
  '.env',
  '.env.*',
  '!.env.example',
  '**/*.pem',
  '**/*.key',
  'Dockerfile*',
  '.dockerignore',
  'compose*.yaml',
  'compose*.yml',
  'docker-compose*',
];

interface Stack {
  readonly name: string;
  /** The last part of the name of base images. */
  readonly images: RegExp;
  /** Files of the folder that give the stack away. */
  readonly files: RegExp;
  readonly patterns: readonly string[];
}

/** What the tools of a stack leave behind. */
const stacks: readonly Stack[] = [
  {
    name: 'Node.js',
    images: /^(?:node|bun|deno)$/,
    files: /^package\.json$/,
    patterns: ['**/node_modules', '**/.next', '**/.nuxt', '**/.turbo', '**/coverage', '**/dist', '**/.npmrc'],
  },
  {
    name: 'Python',
    images: /^(?:python|pypy|uv)$/,
    files: /^(?:pyproject\.toml|requirements.*\.txt|Pipfile|setup\.py)$/,
    patterns: [
      '**/__pycache__',
      '**/*.py[cod]',
      '**/.venv',
      '**/venv',
      '**/.pytest_cache',
      '**/.mypy_cache',
      '**/.coverage',
    ],
  },
  { name: 'Go', images: /^golang$/, files: /^go\.mod$/, patterns: ['bin', '**/*.test', '**/*.out'] },
  { name: 'Rust', images: /^rust$/, files: /^Cargo\.toml$/, patterns: ['**/target'] },
  {
    name: 'Java',
    images: /^(?:maven|gradle|eclipse-temurin|amazoncorretto)$/,
    files: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
    patterns: ['**/target', '**/build', '**/.gradle', '**/*.class'],
  },
  {
    name: '.NET',
    images: /^(?:sdk|aspnet)$/,
    files: /\.(?:csproj|fsproj|vbproj|sln|slnx)$/,
    patterns: ['**/bin', '**/obj', '**/.vs', '**/TestResults', '**/*.user'],
  },
  {
    name: 'PHP',
    images: /^(?:php|composer|frankenphp)$/,
    files: /^composer\.json$/,
    patterns: ['**/vendor', '**/.phpunit.cache'],
  },
  {
    name: 'Ruby',
    images: /^ruby$/,
    files: /^Gemfile$/,
    patterns: ['.bundle', 'vendor/bundle', 'log', 'tmp', 'coverage'],
  },
  { name: 'Elixir', images: /^elixir$/, files: /^mix\.exs$/, patterns: ['_build', 'deps', '**/erl_crash.dump'] },
];

export interface IgnoreProposal {
  /** The stacks that were found. */
  readonly stacks: readonly string[];
  /** In groups, each with its heading. */
  readonly groups: readonly { readonly heading: string; readonly patterns: readonly string[] }[];
}

/** The patterns for what is built on some images, in a folder with some entries. */
export function ignoreProposal(images: readonly string[], entries: readonly string[]): IgnoreProposal {
  const found = stacks.filter(
    (stack) => images.some((image) => stack.images.test(image)) || entries.some((entry) => stack.files.test(entry)),
  );
  return {
    stacks: found.map(({ name }) => name),
    groups: [
      { heading: 'History, editors, secrets, and what builds the image', patterns: everywhere },
      ...found.map(({ name, patterns }) => ({ heading: name, patterns })),
    ],
  };
}
