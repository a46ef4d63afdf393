/** What is told apart in a folder or by a base image. */
export type StackName =
  | 'Node.js'
  | 'Deno'
  | 'Python'
  | 'Go'
  | 'Rust'
  | 'Java'
  | '.NET'
  | 'PHP'
  | 'Ruby'
  | 'Elixir'
  | 'C++'
  | 'R';

interface Stack {
  readonly name: StackName;
  /** The last part of the name of base images. */
  readonly images: RegExp;
  /** Files of the folder that give the stack away. */
  readonly files: RegExp;
}

const stacks: readonly Stack[] = [
  { name: 'Node.js', images: /^(?:node|bun|deno)$/, files: /^package\.json$/ },
  { name: 'Deno', images: /^deno$/, files: /^deno\.jsonc?$/ },
  {
    name: 'Python',
    images: /^(?:python|pypy|uv)$/,
    files: /^(?:pyproject\.toml|requirements.*\.txt|Pipfile|setup\.py|manage\.py|.+\.ipynb)$/,
  },
  { name: 'Go', images: /^golang$/, files: /^go\.mod$/ },
  { name: 'Rust', images: /^rust$/, files: /^Cargo\.toml$/ },
  {
    name: 'Java',
    images: /^(?:maven|gradle|eclipse-temurin|amazoncorretto)$/,
    files: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
  },
  { name: '.NET', images: /^(?:sdk|aspnet)$/, files: /\.(?:csproj|fsproj|vbproj|sln|slnx)$/ },
  { name: 'PHP', images: /^(?:php|composer|frankenphp)$/, files: /^composer\.json$/ },
  { name: 'Ruby', images: /^ruby$/, files: /^Gemfile$/ },
  { name: 'Elixir', images: /^elixir$/, files: /^mix\.exs$/ },
  { name: 'C++', images: /^gcc$/, files: /^CMakeLists\.txt$/ },
  { name: 'R', images: /^(?:r-base|r-ver|rstudio|shiny)$/, files: /^(?:renv\.lock|.+\.Rproj)$/ },
];

/** The stacks that files of a folder give away, each with the first one that does. */
export function stacksIn(entries: readonly string[]): readonly { readonly name: StackName; readonly file: string }[] {
  return stacks.flatMap(({ name, files }) => {
    const file = entries.find((entry) => files.test(entry));
    return file === undefined ? [] : [{ name, file }];
  });
}

/** The stacks that some images belong to, or that files of a folder give away. */
export function stacksOf(images: readonly string[], entries: readonly string[]): readonly StackName[] {
  const found = new Set(stacksIn(entries).map(({ name }) => name));
  return stacks
    .filter((stack) => found.has(stack.name) || images.some((image) => stack.images.test(image)))
    .map(({ name }) => name);
}
