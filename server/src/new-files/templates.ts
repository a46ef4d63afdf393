import { type StackName, stacksIn } from '../data/stacks';
import { denoTemplates, javascriptTemplates } from './javascript';
import { dotnetTemplates, javaTemplates } from './jvm-and-dotnet';
import type { Match } from './match';
import {
  cppTemplates,
  elixirTemplates,
  goTemplates,
  phpTemplates,
  rTemplates,
  rubyTemplates,
  rustTemplates,
} from './other-stacks';
import type { Project } from './project';
import { pythonTemplates } from './python';

const templatesOf: Readonly<Record<StackName, (project: Project) => readonly Match[]>> = {
  'Node.js': javascriptTemplates,
  Deno: denoTemplates,
  Python: pythonTemplates,
  Go: goTemplates,
  Rust: rustTemplates,
  Java: javaTemplates,
  '.NET': dotnetTemplates,
  PHP: phpTemplates,
  Ruby: rubyTemplates,
  Elixir: elixirTemplates,
  'C++': cppTemplates,
  R: rTemplates,
};

/** Beside these, a package.json only says how to build the assets. */
const bringsAssets: ReadonlySet<StackName> = new Set(['PHP', 'Ruby', 'Elixir', 'Deno', 'Python', 'Java', '.NET']);

/** The templates that fit what lies in a project, the likeliest first. */
export function templatesFor(project: Project): readonly Match[] {
  const names = stacksIn(project.names).map(({ name }) => name);
  if (names.length === 0) return plainPages(project);
  const isAssetsOnly = names.some((name) => bringsAssets.has(name));
  const first = names.filter((name) => name !== 'Node.js' || !isAssetsOnly);
  const last = names.filter((name) => !first.includes(name));
  return [...first, ...last].flatMap((name) => templatesOf[name](project));
}

/** Finished pages, where nothing says that they are built. */
function plainPages({ names, foldersIn }: Project): readonly Match[] {
  const folder = ['public', 'site', 'dist', 'html'].find((name) => foldersIn('').includes(name));
  if (names.includes('index.html'))
    return [{ template: 'dw-static-files', because: 'index.html', told: { output: '.' } }];
  return folder ? [{ template: 'dw-static-files', because: folder, told: { output: folder } }] : [];
}
