import type { NamedSymbol, SymbolUse, UsesElsewhere } from '../../analysis/feature-types';
import type { ComposeFile } from '../model/nodes';
import type { ComposeProject } from '../project/project';

/** A use, and the file that it stands in. */
export interface PlacedUse {
  readonly file: ComposeFile;
  readonly use: SymbolUse;
}

/** Uses of a project's files as a symbol holds them: those of the document, and those of each other file. */
export function gathered(
  project: ComposeProject,
  placed: readonly PlacedUse[],
  others: readonly UsesElsewhere[] = [],
): Pick<NamedSymbol, 'uses' | 'elsewhere'> {
  const byFile = new Map<ComposeFile, SymbolUse[]>();
  for (const { file, use } of placed) {
    const uses = byFile.get(file) ?? [];
    if (!uses.some(({ span }) => span.start === use.span.start && span.end === use.span.end)) uses.push(use);
    byFile.set(file, uses);
  }
  const elsewhere = project.files.flatMap(({ file, uri }): UsesElsewhere | [] => {
    const uses = file === project.here ? undefined : byFile.get(file);
    return uses ? { uri, source: file.source, uses } : [];
  });
  const all = [...elsewhere, ...others.filter(({ uses }) => uses.length > 0)];
  return { uses: byFile.get(project.here) ?? [], ...(all.length > 0 ? { elsewhere: all } : {}) };
}
