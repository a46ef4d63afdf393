import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { buildDocs } from './wiki';

/** Commands whose cards are still to be written. */
const missing: readonly string[] = [];

interface Command {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Long forms. */
  readonly flags: readonly string[];
}

const commands: readonly Command[] = readFileSync('docs-content/reference/cli/commands.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', aliases = '', , flags = ''] = line.split('\t');
    return {
      name,
      aliases: aliases.split(', ').filter(Boolean),
      flags: flags
        .split(' ')
        .filter(Boolean)
        .map((flag) => flag.replace(/[/=(].*$/, '')),
    };
  });

const isMissing = (name: string) => missing.some((prefix) => name === prefix || name.startsWith(`${prefix} `));

/** The keys of the cards of a command under one of its names. */
function keysOf(name: string, { flags }: Command): string[] {
  const key = `cli/${name.replaceAll(' ', '-')}`;
  return [key, ...flags.map((flag) => `${key}/${flag}`)];
}

suite('the cards of the command line', () => {
  test('every command and every flag has one', async () => {
    const { cards } = await buildDocs();
    const keys = commands.flatMap((command) => (isMissing(command.name) ? [] : keysOf(command.name, command)));
    assert.ok(keys.length > 600, `${keys.length} keys`);
    assert.deepEqual(
      keys.filter((key) => !(key in cards)),
      [],
    );
  });

  test('every alias has one', async () => {
    const { cards } = await buildDocs();
    const keys = commands.flatMap((command) =>
      command.aliases.filter((alias) => !isMissing(alias)).flatMap((alias) => keysOf(alias, command)),
    );
    assert.deepEqual(
      keys.filter((key) => !(key in cards)),
      [],
    );
  });

  test('none is about a command or flag that does not exist', async () => {
    const { cards } = await buildDocs();
    const known = new Set(
      commands.flatMap((each) => [each.name, ...each.aliases].flatMap((name) => keysOf(name, each))),
    );
    assert.deepEqual(
      Object.keys(cards).filter((key) => key.startsWith('cli/') && !known.has(key)),
      [],
    );
  });
});
