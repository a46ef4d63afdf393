import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { remove, replace, type Span, span } from '../../text/span';
import { childrenOf } from '../model/lookup';
import type { ComposeFile, Dependency, Service } from '../model/nodes';
import { removal } from '../removal';
import { isWholeProject } from '../whole-project';

type FixName = 'useName' | 'removeDependency';

export default defineRule({
  id: 'compose/no-undefined-dependency',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'There is no service `{name}`, so the project does not load.' },
  fixes: {
    useName: { title: 'Depend on `{name}`', safety: 'suggestion' },
    removeDependency: { title: 'Remove the dependency on `{name}`', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      if (!isWholeProject(file)) return;

      const offered = [...file.serviceNames].filter(isPlainScalar);
      const seen = new Set<number>();
      for (const service of file.services) {
        for (const dependency of service.dependencies) {
          const { name, span: at } = dependency;
          // A list that several services share by a merge key is reported once.
          if (seen.has(at.start) || !isPlainName(name) || file.serviceNames.has(name)) continue;
          seen.add(at.start);
          ctx.report({ at, message: 'isUndefined', data: { name }, fixes: fixesOf(service, dependency, offered) });
        }
      }
    },
  },
});

/** A variable may hold any name, a half-typed entry has none yet, and `<<` merges more names. */
function isPlainName(name: string): boolean {
  return /^[\w.-]+$/.test(name);
}

function fixesOf(
  { file, name: owner }: Service,
  dependency: Dependency,
  offered: readonly string[],
): readonly Fix<FixName>[] {
  const taken = new Set(childrenOf(dependency.within).map((_, index) => nameAt(dependency, index)));
  const candidates = offered.filter((name) => name !== owner && !taken.has(name));
  const renames = nearestNames(dependency.name, candidates).map(
    (name): Fix<FixName> => ({
      title: 'useName',
      data: { name },
      edits: () => [replace(withoutQuotes(file, dependency.span), name)],
    }),
  );
  if (renames.length > 0) return renames;

  const lines = removalOf(file, dependency);
  if (!lines) return [];
  return [{ title: 'removeDependency', data: { name: dependency.name }, edits: () => [remove(lines)] }];
}

function nameAt({ within }: Dependency, index: number): string | undefined {
  if (within.kind === 'mapping') return within.entries[index]?.key.text;
  const value = within.items[index]?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** YAML readers may take such a name for a number or a truth value unless it is quoted. */
function isPlainScalar(name: string): boolean {
  return /^[a-z_][\w.-]*$/i.test(name) && !/^(?:true|false|null|y|n|yes|no|on|off)$/i.test(name);
}

function withoutQuotes({ source }: ComposeFile, at: Span): Span {
  return /^["']/.test(source.slice(at)) ? span(at.start + 1, at.end - 1) : at;
}

/** The only dependency takes `depends_on` with it, unless that is an alias, whose other users would keep the name. */
function removalOf({ source }: ComposeFile, { within, index, owner, ownerIndex }: Dependency): Span | undefined {
  if (childrenOf(within).length > 1) return removal(source, within, index);
  const isAlias = owner.entries[ownerIndex]?.value?.kind === 'alias';
  return isAlias ? undefined : removal(source, owner, ownerIndex);
}
