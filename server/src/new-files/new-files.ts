import { ignoreProposal } from '../data/dockerignore-patterns';
import { stacksIn } from '../data/stacks';
import type { Snippet } from '../snippets/snippet';
import { choicesOf, plainSnippet, withStopValues } from '../snippets/snippet-text';
import type { Match, Told } from './match';
import { found, type Project } from './project';
import { templatesFor } from './templates';
import { offeredVersion } from './told';

export type NewFileKind = 'dockerfile' | 'compose' | 'dockerignore';

/** A whole file that may be made in a folder. */
export interface NewFile {
  /** Of the snippet; `found` for what is put together from what lies there. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** With placeholders, and filled in with what the folder tells. */
  readonly body: string;
  /** Names of files that made it fit; none where it is only on offer. */
  readonly because: readonly string[];
}

/** All files of a kind, those that fit the project first. */
export function newFilesFor(kind: NewFileKind, project: Project, snippets: readonly Snippet[]): readonly NewFile[] {
  const templates = snippets.filter(({ language, scope }) => language === kind && scope === 'file');
  const put = kind === 'dockerignore' ? ignoreFileFor(project) : [];
  const matches =
    kind === 'dockerfile' ? templatesFor(project) : kind === 'compose' ? composeMatches(project, snippets) : [];
  const fitting = matches.flatMap(({ template, because, told }) => {
    const snippet = templates.find(({ id }) => id === template);
    return snippet ? [{ ...offered(snippet), body: filled(snippet, told), because: [because] }] : [];
  });
  const taken = new Set(fitting.map(({ id }) => id));
  return [...put, ...fitting, ...templates.filter(({ id }) => !taken.has(id)).map(offered)];
}

function offered({ id, title, description, body }: Snippet): NewFile {
  return { id, title, description, body, because: [] };
}

/** The body with what is told; of a version only one that the template offers, as others get no fixes. */
function filled({ body, fills = {} }: Snippet, told: Told): string {
  const choices = choicesOf(body);
  const values = new Map<number, string>();
  for (const [name, value] of Object.entries(told)) {
    const stop = fills[name];
    if (stop === undefined || value === undefined) continue;
    const offer = choices.get(stop);
    const chosen = offer ? offeredVersion(offer, value) : value;
    if (chosen !== undefined) values.set(stop, chosen);
  }
  return withStopValues(body, values);
}

/** What goes with the program, where it is known; else a service of its own image, with a database. */
const projects: Readonly<Record<string, string>> = {
  'dw-django': 'dw-stack-django',
  'dw-dotnet': 'dw-stack-dotnet',
  'dw-laravel': 'dw-stack-laravel',
  'dw-spring': 'dw-stack-spring',
};
const anyProject = 'dw-compose-web-db';

function composeMatches(project: Project, snippets: readonly Snippet[]): readonly Match[] {
  const exposed = found(/^EXPOSE\s+(\d+)/im, project.text('Dockerfile'));
  const matches = templatesFor(project).map(({ template, because, told }): Match => {
    const port = exposed ?? told.port ?? usualPort(snippets.find(({ id }) => id === template));
    return { template: projects[template] ?? anyProject, because, told: { port } };
  });
  const first = exposed
    ? [...matches, { template: anyProject, because: 'Dockerfile', told: { port: exposed } }]
    : matches;
  return first.filter(({ template }, index) => first.findIndex((other) => other.template === template) === index);
}

/** The port that a template for the program exposes when nobody types. */
function usualPort(snippet: Snippet | undefined): string | undefined {
  return snippet && found(/^EXPOSE (\d+)/m, plainSnippet(snippet.body));
}

function ignoreFileFor({ names }: Project): readonly NewFile[] {
  const stacks = stacksIn(names);
  if (stacks.length === 0) return [];
  const { groups } = ignoreProposal([], names);
  const text = groups.map(({ heading, patterns }) => [`# ${heading}`, ...patterns].join('\n')).join('\n\n');
  return [
    {
      id: 'found',
      title: `Ignore file for ${stacks.map(({ name }) => name).join(' and ')}`,
      description: 'Leaves out what no image needs, and what the tools of these stacks leave behind.',
      body: text.replace(/[$}\\]/g, '\\$&'),
      because: stacks.map(({ file }) => file),
    },
  ];
}
