import type { ContextUse } from '../build-context/context-use';
import { SourceText } from '../text/source-text';
import { contextSources } from './context-sources';
import { lower } from './model/lower';
import { mountOption, mountsOf } from './model/mounts';
import type { Instruction } from './model/nodes';

/** What the Dockerfile in `text` takes from its build context. */
export function contextUseOf(text: string): ContextUse {
  const file = lower(new SourceText(text));
  return {
    sources: contextSources(file).map(({ instruction, word, path }) => ({
      keyword: instruction.kind === 'add' ? 'ADD' : 'COPY',
      path,
      line: file.source.lineAt(word.span.start),
    })),
    usesGit: file.instructions.some(isGitUsed),
  };
}

function isGitUsed(instruction: Instruction): boolean {
  if (instruction.kind !== 'run') return false;
  if (instruction.commands.some(({ name }) => /(?:^|\/)git$/.test(name.value))) return true;
  return mountsOf(instruction).some((mount) => /(?:^|\/)\.git\/?$/.test(mountOption(mount, 'source')?.value ?? ''));
}
