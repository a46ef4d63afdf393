import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const icons = {
  explain: 'book',
  search: 'search',
  lint: 'checklist',
  fix: 'wand',
  effective_compose_project: 'combine',
};

/** The manifest's `languageModelTools`: the tools of `docker-wiki mcp` for the editor's assistants. */
export async function languageModelTools() {
  return Object.entries(await toolTable()).map(([name, { description, inputSchema }]) => ({
    name: `docker_wiki_${name}`,
    tags: ['docker', 'docker-wiki'],
    toolReferenceName: `docker_${name}`,
    displayName: `%languageModelTool.${name}.displayName%`,
    userDescription: `%languageModelTool.${name}.userDescription%`,
    modelDescription: description,
    icon: `$(${icons[name]})`,
    canBeReferencedInPrompt: true,
    inputSchema,
  }));
}

/** The table is TypeScript without imports. */
async function toolTable() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'server/src/assistant/tools.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { tools } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return tools;
}
