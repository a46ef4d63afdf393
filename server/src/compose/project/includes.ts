import { entryAt, itemsOf, topMappings } from '../facts/tree';
import { type Value, valueIn } from '../facts/value';
import { asMapping, lookup } from '../model/lookup';
import type { ComposeFile, Service } from '../model/nodes';
import type { VariableSource } from '../variables';

/** One item of `include`: its files are one project. */
export interface IncludeItem {
  readonly paths: readonly Value[];
  readonly projectDirectory: Value | undefined;
  readonly envFiles: readonly Value[];
}

export function includesOf(file: ComposeFile, variables: VariableSource): readonly IncludeItem[] {
  return topMappings(file).flatMap((top) =>
    itemsOf(lookup(top, 'include')?.value).map(({ value }): IncludeItem => {
      const mapping = asMapping(value);
      if (!mapping) return { paths: valuesOf([valueIn(value, variables)]), projectDirectory: undefined, envFiles: [] };
      const at = (key: string) => itemsOf(lookup(mapping, key)?.value).map((item) => valueIn(item.value, variables));
      const [projectDirectory] = at('project_directory');
      return { paths: valuesOf(at('path')), projectDirectory, envFiles: valuesOf(at('env_file')) };
    }),
  );
}

/** What a service extends: a service of another file, or of its own where no file is named. */
export interface ExtendsItem {
  readonly service: Value;
  readonly file: Value | undefined;
}

export function extendsOf(service: Service, variables: VariableSource): ExtendsItem | undefined {
  const node = service.get('extends')?.value;
  const mapping = asMapping(node);
  const named = valueIn(mapping ? entryAt(mapping, 'service')?.value : node, variables);
  if (!named || named.written === '') return undefined;
  return { service: named, file: mapping && valueIn(entryAt(mapping, 'file')?.value, variables) };
}

function valuesOf(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}
