import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeSupport } from '../../server/src/compose';
import { dockerfileSupport } from '../../server/src/dockerfile';
import { askEverything } from './every-feature';
import { mutated } from './mutation';

/** `npm run fuzz -- N` sets it; the number of the ordinary run keeps that in seconds. */
const runs = Number(process.env.DOCKER_WIKI_FUZZ_RUNS ?? 150);

const dockerfiles = ['samples/Dockerfile', 'samples/clean/Dockerfile'].map((path) => readFileSync(path, 'utf8'));
const composeFiles = ['samples/compose.yaml'].map((path) => readFileSync(path, 'utf8'));

test('whatever becomes of a Dockerfile, every feature answers', async () => {
  await fc.assert(
    fc.asyncProperty(mutated([...dockerfiles, ...fencesOf('dockerfile')]), (text) =>
      askEverything('dockerfile', dockerfileSupport, text),
    ),
    {
      numRuns: runs,
    },
  );
});

test('whatever becomes of a Compose file, every feature answers', async () => {
  await fc.assert(
    fc.asyncProperty(mutated([...composeFiles, ...fencesOf('compose')]), (text) =>
      askEverything('compose', composeSupport, text),
    ),
    {
      numRuns: runs,
    },
  );
});

/** The examples of the chapter of that name. */
function fencesOf(language: 'dockerfile' | 'compose'): readonly string[] {
  const chapter = readFileSync(`docs-content/chapters/${language}.md`, 'utf8');
  return [...chapter.matchAll(new RegExp(`^\`\`\`${language}.*\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}
