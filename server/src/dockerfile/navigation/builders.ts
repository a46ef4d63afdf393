import type { CodeLens, NamedSymbol, PlacesElsewhere, SymbolUse, UsesElsewhere } from '../../analysis/feature-types';
import type { Builder } from '../../build-context/other-language';
import { touches } from '../../text/span';
import { type DockerfileFile, type Stage, stageCalled } from '../model/nodes';
import { lenses } from './hints';
import { stageAt, symbolAt } from './symbol';

const mostNames = 3;

/** The symbol at an offset with its uses in the Compose files that build the Dockerfile. */
export function symbolWithBuilders(
  file: DockerfileFile,
  offset: number,
  builders: readonly Builder[],
): NamedSymbol | undefined {
  const symbol = symbolAt(file, offset);
  if (!symbol) return undefined;
  const stage = stageAt(file, offset);
  const elsewhere = stage ? usesOfStage(stage, builders) : isArg(file, symbol) ? usesOfArg(symbol.name, builders) : [];
  return elsewhere.length > 0 ? { ...symbol, elsewhere, isLinked: false } : symbol;
}

/** Above each stage how often it is used, and the services that are built from it. */
export function lensesWithBuilders(file: DockerfileFile, builders: readonly Builder[]): readonly CodeLens[] {
  const built = file.stages.flatMap((stage): CodeLens | [] => {
    const users = builders.filter((builder) => isBuilt(stage, builder));
    if (users.length === 0) return [];
    const names = [...new Set(users.map(({ service }) => service))];
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
    const title = `built by ${names.slice(0, mostNames).join(', ')}${more}`;
    return { span: stage.from.keyword.span, title, places: [], elsewhere: users.flatMap(({ services }) => services) };
  });
  return [...lenses(file), ...built];
}

function usesOfStage(stage: Stage, builders: readonly Builder[]): readonly UsesElsewhere[] {
  const built = builders.filter((builder) => isBuilt(stage, builder));
  const targets = built.filter(({ target }) => target !== undefined).flatMap(({ targets: places }) => places);
  // Who builds the last stage without naming it keeps doing so.
  const unnamed = built.filter(({ target }) => target === undefined).flatMap(({ services }) => services);
  return merged([
    ...targets.map((each) => uses(each, (text) => !nameMeans(stage, text))),
    ...unnamed.map((each) => uses(each, () => true)),
  ]);
}

function usesOfArg(name: string, builders: readonly Builder[]): readonly UsesElsewhere[] {
  const args = builders.flatMap((builder) => builder.args.filter((arg) => arg.name === name));
  return merged(args.flatMap(({ places }) => places.map((each) => uses(each, () => false))));
}

function uses({ uri, source, places }: PlacesElsewhere, keepsText: (text: string) => boolean): UsesElsewhere {
  return {
    uri,
    source,
    uses: places.map(
      (span): SymbolUse => ({ span, role: 'read', ...(keepsText(source.slice(span)) ? { keepsText: true } : {}) }),
    ),
  };
}

/** Each file once, each place once: projects may share files. */
function merged(found: readonly UsesElsewhere[]): readonly UsesElsewhere[] {
  const byUri = new Map<string, UsesElsewhere>();
  for (const each of found) {
    const before = byUri.get(each.uri)?.uses ?? [];
    const fresh = each.uses.filter(({ span }) => !before.some((use) => use.span.start === span.start));
    byUri.set(each.uri, { ...each, uses: [...before, ...fresh] });
  }
  return [...byUri.values()];
}

function isBuilt(stage: Stage, { target }: Builder): boolean {
  const { stages } = stage.file;
  return (target ? stageCalled(target, stages, stages.length) : stages.at(-1)) === stage;
}

function nameMeans({ name }: Stage, text: string): boolean {
  return name?.value.toLowerCase() === text.toLowerCase();
}

function isArg({ instructions }: DockerfileFile, { uses: own }: NamedSymbol): boolean {
  return instructions.some(
    (instruction) =>
      instruction.kind === 'arg' &&
      instruction.pairs.some(({ name }) =>
        own.some(({ span }) => touches(name.span, span.start) && span.end === name.span.end),
      ),
  );
}
