import { KeptWith } from '../../lint/fact';
import { asMapping, hasUnknownMerge } from '../model/lookup';
import type { Node, Service } from '../model/nodes';
import { parseDotenv } from '../project/dotenv';
import type { ComposeProject, ProjectService } from '../project/project';
import { type KeyValue, keyValuesOf } from './key-values';
import { entryAt, itemsOf } from './tree';
import { isPatched, type Value, valueIn } from './value';

/** A variable as the container gets it. */
export interface ServiceVariable {
  readonly name: string;
  /** `undefined` where nobody knows it. */
  readonly text: string | undefined;
  /** Absent where `env_file` sets it. */
  readonly pair: KeyValue | undefined;
  readonly layer: Service;
}

export interface ServiceEnvironment {
  readonly variables: ReadonlyMap<string, ServiceVariable>;
  /** There are no others than those of the image. */
  readonly isWhole: boolean;
}

const kept = new KeptWith<ProjectService, ServiceEnvironment>();

/** The variables of a service after merging; `environment` wins over `env_file`. */
export function serviceEnvironment(project: ComposeProject, service: ProjectService): ServiceEnvironment {
  const known = kept.get(service) ?? findEnvironment(project, service);
  kept.set(service, known);
  return known;
}

function findEnvironment(project: ComposeProject, { layers, isWhole }: ProjectService): ServiceEnvironment {
  const fromFiles = new Map<string, ServiceVariable>();
  const set = new Map<string, ServiceVariable>();
  let isKnown = isWhole;
  for (const layer of layers) {
    if (layer.mapping && hasUnknownMerge(layer.mapping)) isKnown = false;
    if (isPatched(layer.entry.value)) for (const found of [fromFiles, set]) found.clear();
    const files = layer.get('env_file')?.value;
    if (isPatched(files)) fromFiles.clear();
    if (!isReset(files)) {
      for (const file of envFilesOf(layer)) {
        const text = textOf(project, file, layer);
        if (text === undefined) isKnown = false;
        for (const { name, value } of parseDotenv(text ?? '').entries) {
          fromFiles.set(name, { name, text: value?.includes('$') ? undefined : value, pair: undefined, layer });
        }
      }
    }
    const environment = layer.get('environment')?.value;
    if (isPatched(environment)) set.clear();
    if (isReset(environment)) continue;
    const mapping = asMapping(environment);
    if (mapping && hasUnknownMerge(mapping)) isKnown = false;
    for (const pair of keyValuesOf(environment)) {
      if (pair.name.includes('$')) isKnown = false;
      if (isReset(pair.element.value)) set.delete(pair.name);
      else set.set(pair.name, { name: pair.name, text: pair.text, pair, layer });
    }
  }
  return { variables: new Map([...fromFiles, ...set]), isWhole: isKnown };
}

/** One path below `env_file`. */
export interface EnvFile {
  readonly path: Value;
  /** The path after interpolation. */
  readonly text: string | undefined;
  readonly format: Value | undefined;
  readonly required: Value | undefined;
  readonly form: 'text' | 'item' | 'long';
  readonly node: Node;
}

export function envFilesOf(service: Service): readonly EnvFile[] {
  const node = service.get('env_file')?.value;
  if (isPatched(service.entry.value) || isPatched(node)) return [];
  const isText = valueIn(node) !== undefined;
  return itemsOf(node).flatMap(({ value }): EnvFile | [] => {
    const mapping = asMapping(value);
    const path = valueIn(mapping ? entryAt(mapping, 'path')?.value : value);
    if (!path || path.written === '' || !value || isPatched(value)) return [];
    const at = (key: string) => valueIn(entryAt(mapping, key)?.value);
    const form = mapping ? 'long' : isText ? 'text' : 'item';
    return { path, text: path.text, format: at('format'), required: at('required'), form, node: value };
  });
}

function textOf({ disk }: ComposeProject, { text }: EnvFile, { file }: Service): string | undefined {
  return text === undefined ? undefined : disk?.textOf(text, file);
}

function isReset(node: Node | undefined): boolean {
  return node !== undefined && node.kind !== 'alias' && node.tag === '!reset';
}
