import type { EffectiveEntry, EffectiveProject, Origin } from '../../analysis/effective-project';
import type { Span } from '../../text/span';
import { objectKinds } from '../facts/objects';
import { resolve, withMerged } from '../model/lookup';
import type { ComposeFile, Node } from '../model/nodes';
import { fileLabel } from '../project/place-names';
import type { ComposeProject } from '../project/project';
import { type EffectivePart, effectiveValue, inOneLine, type Layer } from './effective';

/** No file that people write is deeper, and an alias may stand for a block around it. */
const deepest = 10;
const longestValue = 2_000;
/** What these bring in stands at its own place. */
const leftOut = new Set(['', '<<', 'extends']);

interface PlacedLayer extends Layer {
  readonly file: ComposeFile;
  readonly entry: { readonly key: { readonly span: Span } };
}

/** Services, networks and the other objects of a project after merging, each value with the line that it comes from. */
export function effectiveProject(project: ComposeProject): EffectiveProject {
  const { services, objects, files, isWhole } = project;
  return {
    files: files.map(({ file, role }) => ({ file: fileLabel(project, file), role })),
    isWhole,
    entries: [
      ...[...services.values()].flatMap(({ name, layers }) => entriesOf(['services', name], layers)),
      ...objectKinds.flatMap((kind) =>
        [...objects[kind].values()].flatMap(({ name, layers }) => entriesOf([kind, name], layers)),
      ),
    ],
  };

  function entriesOf(at: readonly string[], layers: readonly PlacedLayer[]): readonly EffectiveEntry[] {
    const keys = new Set(layers.flatMap(({ mapping }) => (mapping ? keysIn(mapping) : [])));
    const found = [...keys].flatMap((key) => below(at, layers, [key]));
    const [first] = layers;
    if (found.length > 0 || !first) return found;
    return [{ path: at, value: '', origin: originOf(first.file, first.entry.key.span), replaces: [] }];
  }

  function below(
    at: readonly string[],
    layers: readonly PlacedLayer[],
    path: readonly string[],
  ): readonly EffectiveEntry[] {
    const found = effectiveValue({ layers }, path);
    return (found?.parts ?? []).flatMap((part, index): readonly EffectiveEntry[] => {
      if (found?.form === 'one') return [entryOf([...at, ...path], part)];
      const inside = [...path, part.name ?? String(index)];
      const isCollection = resolve(part.node)?.kind !== 'scalar' && part.node !== undefined;
      const deeper = found?.form === 'named' && isCollection && path.length < deepest ? below(at, layers, inside) : [];
      return deeper.length > 0 ? deeper : [entryOf([...at, ...inside], part)];
    });
  }

  function entryOf(path: readonly string[], part: EffectivePart<PlacedLayer>): EffectiveEntry {
    const placed = (each: EffectivePart<PlacedLayer>) => ({
      value: textOf(each),
      origin: originOf(each.layer.file, each.span),
    });
    return { path, ...placed(part), replaces: part.replaces.map(placed) };
  }

  function originOf(file: ComposeFile, { start }: Span): Origin {
    return { file: fileLabel(project, file), line: file.source.lineAt(start) + 1 };
  }
}

function keysIn(mapping: NonNullable<Layer['mapping']>): readonly string[] {
  return withMerged(mapping)
    .flatMap(({ entries }) => entries.map(({ key }) => key.text))
    .filter((key) => !leftOut.has(key));
}

function textOf({ node, written }: EffectivePart<PlacedLayer>): string {
  const resolved: Node | undefined = resolve(node);
  if (!resolved) return written;
  return resolved.kind === 'scalar' ? resolved.text : inOneLine(resolved, longestValue);
}
