import { type StackName, stacksOf } from './stacks';

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

/** What the tools of a stack leave behind. */
const leftBehind: Readonly<Record<StackName, readonly string[]>> = {
  'Node.js': ['**/node_modules', '**/.next', '**/.nuxt', '**/.turbo', '**/coverage', '**/dist', '**/.npmrc'],
  Deno: ['**/node_modules', '**/coverage'],
  Python: [
    '**/__pycache__',
    '**/*.py[cod]',
    '**/.venv',
    '**/venv',
    '**/.pytest_cache',
    '**/.mypy_cache',
    '**/.coverage',
    '**/.ipynb_checkpoints',
  ],
  Go: ['bin', '**/*.test', '**/*.out'],
  Rust: ['**/target'],
  Java: ['**/target', '**/build', '**/.gradle', '**/*.class'],
  '.NET': ['**/bin', '**/obj', '**/.vs', '**/TestResults', '**/*.user'],
  PHP: ['**/vendor', '**/.phpunit.cache'],
  Ruby: ['.bundle', 'vendor/bundle', 'log', 'tmp', 'coverage'],
  Elixir: ['_build', 'deps', '**/erl_crash.dump'],
  'C++': ['build*', '**/CMakeCache.txt', '**/CMakeFiles', '**/*.o'],
  R: ['renv/library', '.Rproj.user', '**/.Rhistory', '**/.RData'],
};

export interface IgnoreProposal {
  /** The stacks that were found. */
  readonly stacks: readonly string[];
  /** In groups, each with its heading. */
  readonly groups: readonly { readonly heading: string; readonly patterns: readonly string[] }[];
}

/** The patterns for what is built on some images, in a folder with some entries. */
export function ignoreProposal(images: readonly string[], entries: readonly string[]): IgnoreProposal {
  const found = stacksOf(images, entries);
  return {
    stacks: found,
    groups: [
      { heading: 'History, editors, secrets, and what builds the image', patterns: everywhere },
      ...found.map((name) => ({ heading: name, patterns: leftBehind[name] })),
    ],
  };
}
