import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { cardSubject } from '../../server/src/compose/card-key';
import type { Path } from '../../server/src/compose/path-at';
import { buildDocs } from './wiki';

/** A part of a JSON schema, as far as it says which keys exist. */
interface Schema {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Packages that ship the schema of the Compose Specification; the bench installs its own. */
const schemaFile = ['.', 'bench']
  .map((folder) => `${folder}/node_modules/dclint/schemas/compose.schema.json`)
  .find((file) => existsSync(file));
const options =
  schemaFile === undefined ? { skip: 'The schema is missing; it comes with the packages of the bench.' } : {};

const hookKeys = ['command', 'user', 'privileged', 'working_dir', 'environment', 'image', 'per_replica'];

/** What Compose reads and the schema in the package does not have yet. */
const newerPaths: readonly Path[] = [
  ...hookKeys.map((key) => ['services', 'NAME', 'pre_start', 0, key]),
  ...['provenance', 'sbom', 'no_cache_filter'].map((key) => ['services', 'NAME', 'build', key]),
  ['services', 'NAME', 'develop', 'watch', 0, 'initial_sync'],
];

/** Keys without a card of their own, by the end of their path. */
const withoutCard: readonly { readonly end: RegExp; readonly reason: string }[] = [
  { end: /\/external\/name$/, reason: 'an old form; `external` and `name` side by side have cards' },
  { end: /\/blkio_config\/\w+\/0\/\w+$/, reason: 'the card of the list names both keys of its items' },
  { end: /\/discrete_resource_spec(?:\/\w+)?$/, reason: 'the card of `generic_resources` shows it whole' },
  { end: /\/watch\/0\/exec\/\w+$/, reason: 'the card of `exec` names them' },
];

suite('cards of the Compose schema', options, () => {
  test('every path has a card, or a reason why not', async (t) => {
    const paths = schemaPaths();
    const missing = await pathsWithoutCard(paths);
    assert.deepEqual(
      missing.filter((path) => !withoutCard.some(({ end }) => end.test(path))),
      [],
    );
    t.diagnostic(`${paths.length} paths, ${missing.length} told by the card of the key around them`);
  });

  test('every reason is needed', async () => {
    const missing = await pathsWithoutCard(schemaPaths());
    const idle = withoutCard.filter(({ end }) => !missing.some((path) => end.test(path)));
    assert.deepEqual(idle, []);
  });
});

/** Those at which a hover would show the card of a key around them, or none. */
async function pathsWithoutCard(paths: readonly Path[]): Promise<readonly string[]> {
  const { cards } = await buildDocs();
  const hasCard = (path: Path) => {
    const subject = cardSubject(path);
    return subject !== undefined && subject.rest.length === 0 && subject.key in cards;
  };
  return paths.filter((path) => !hasCard(path)).map((path) => path.join('/'));
}

function schemaPaths(): readonly Path[] {
  const schema: Schema = JSON.parse(readFileSync(schemaFile ?? '', 'utf8'));
  return [...pathsBelow(schema, schema, []), ...newerPaths];
}

/** The paths of all keys, with `NAME` for a name that users choose and 0 for an item of a list. */
function pathsBelow(node: Schema, root: Schema, path: Path): readonly Path[] {
  const target = node.$ref === undefined ? undefined : root.definitions?.[node.$ref.replace('#/definitions/', '')];
  if (target !== undefined) return pathsBelow(target, root, path);
  return [
    ...(node.oneOf ?? []).flatMap((choice) => pathsBelow(choice, root, path)),
    ...(node.items === undefined ? [] : pathsBelow(node.items, root, [...path, 0])),
    ...Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
      [...path, key],
      ...pathsBelow(value, root, [...path, key]),
    ]),
    ...Object.entries(node.patternProperties ?? {})
      .filter(([pattern]) => pattern !== '^x-')
      .flatMap(([, value]) => pathsBelow(value, root, [...path, 'NAME'])),
  ];
}
