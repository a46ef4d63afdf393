import type { Refactoring } from '../../analysis/feature-types';
import { ignorePatterns, isIgnored } from '../../build-context/ignore-patterns';
import { ignoreProposal } from '../../data/dockerignore-patterns';
import { contextUseOf } from '../context-use';
import { lastPartOf, rootBase } from '../facts/base-images';
import type { DockerfileFile } from '../model/nodes';
import type { DockerfileSurroundings } from '../surroundings';
import type { Selected } from './selected';

/** A `.dockerignore` that fits what is built, where none lies there. Nothing that the file names is taken out. */
export function createDockerignore(
  { file, instruction }: Selected,
  around: DockerfileSurroundings | undefined,
): readonly Refactoring[] {
  if (!around || around.context.ignoreFile || around.hasOtherIgnoreFile) return [];
  if (!/^(?:from|copy|add)$/.test(instruction?.kind ?? '') || instruction?.flag('from')) return [];
  const proposal = ignoreProposal(
    imagesOf(file),
    around.entries.map(({ name }) => name),
  );
  const stacks = proposal.stacks.length > 0 ? ` for ${proposal.stacks.join(' and ')}` : '';
  return [
    {
      title: `Create a \`.dockerignore\`${stacks}`,
      kind: 'refactor.rewrite',
      edits: () => [],
      elsewhere: () => [{ uri: `${around.context.folder}.dockerignore`, text: textOf(file, proposal.groups) }],
    },
  ];
}

function imagesOf({ stages }: DockerfileFile): readonly string[] {
  return stages.flatMap((stage) => {
    const image = rootBase(stage);
    return image ? [lastPartOf(image)] : [];
  });
}

function textOf(
  file: DockerfileFile,
  groups: readonly { readonly heading: string; readonly patterns: readonly string[] }[],
): string {
  const { sources, usesGit } = contextUseOf(file.source.text);
  const named = sources.map(({ path }) => path).filter((path) => path !== '');
  const needed = usesGit ? ['.git', ...named] : named;
  const written = groups.map(({ heading, patterns }) => {
    const harmless = patterns.filter((pattern) => !needed.some((path) => takesOut(pattern, path)));
    return [`# ${heading}`, ...harmless].join('\n');
  });
  return `${written.join('\n\n')}\n`;
}

/** A source with signs for many may mean whatever begins as the pattern does. */
function takesOut(pattern: string, path: string): boolean {
  if (pattern.startsWith('!')) return false;
  const name = pattern.replace(/^\*\*\//, '');
  const isCovered = isIgnored(path, ignorePatterns(pattern)) || path.split('/').includes(name);
  return isCovered || (/[*?[]/.test(path) && path.endsWith(name.replace(/^\*/, '')));
}
