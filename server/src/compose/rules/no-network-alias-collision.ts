import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { mergedEntry } from '../facts/merged';
import { networksOf } from '../facts/networks';
import { areAlternatives } from '../facts/profiles';
import { entryAt, itemsOf } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { ComposeFile } from '../model/nodes';
import type { ProjectService } from '../project/project';

/** A name by which a service is found in one network. */
interface Name {
  readonly service: ProjectService;
  readonly source: string;
  /** Absent where the name is no alias. */
  readonly at: Span | undefined;
  readonly file: ComposeFile | undefined;
}

export default defineRule({
  id: 'compose/no-network-alias-collision',
  category: 'correctness',
  severity: 'warning',
  messages: { isTaken: 'In `{network}` this name also leads to `{other}`, so requests reach now one, now the other.' },
  on: {
    composeProject({ here, services }, ctx) {
      const names = new Map<string, Name[]>();
      for (const service of services.values()) {
        for (const [key, name] of namesOf(service)) names.set(key, [...(names.get(key) ?? []), name]);
      }
      for (const [key, all] of names) {
        if (all.length < 2 || all.length > 200) continue;
        for (const name of all) {
          if (!name.at || name.file !== here) continue;
          const other = all.find((each) => doCollide(name, each));
          const network = key.slice(0, key.indexOf('/'));
          if (other) ctx.report({ at: name.at, message: 'isTaken', data: { network, other: other.service.name } });
        }
      }
    },
  },
});

/** Two aliases are told once, at the later one. */
function doCollide(name: Name, other: Name): boolean {
  if (name.service === other.service || name.source === other.source) return false;
  const isLater = !other.at || other.file !== name.file || (name.at !== undefined && name.at.start > other.at.start);
  return isLater && !areAlternatives(name.service, other.service);
}

function namesOf(service: ProjectService): readonly (readonly [string, Name])[] {
  const source = sourceOf(service);
  const own = ['container_name', 'hostname'].flatMap(
    (key) => valueIn(mergedEntry(service, key)?.entry.value)?.text ?? [],
  );
  return [...networksOf(service)].flatMap(([network, uses]) => {
    const plain = { service, source, at: undefined, file: undefined };
    const aliases = uses.flatMap(({ mapping, service: layer }) =>
      itemsOf(entryAt(mapping, 'aliases')?.value).flatMap(({ value }) => {
        const alias = valueIn(value);
        return alias?.text
          ? [[`${network}/${alias.text}`, { ...plain, at: alias.span, file: layer.file }] as const]
          : [];
      }),
    );
    return [...[service.name, ...own].map((name) => [`${network}/${name}`, plain] as const), ...aliases];
  });
}

/** Copies of one image share a name on purpose. */
function sourceOf(service: ProjectService): string {
  const image = valueIn(mergedEntry(service, 'image')?.entry.value)?.written;
  if (image) return `image ${image}`;
  const build = mergedEntry(service, 'build');
  return build ? `build ${build.layer.file.source.slice(build.entry.value?.span ?? build.entry.span)}` : service.name;
}
