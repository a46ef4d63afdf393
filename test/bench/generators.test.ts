import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DockerfileParser, type From } from 'dockerfile-ast';
import { isMap, parseDocument } from 'yaml';
import { generateCompose } from '../../bench/generate-compose.mjs';
import { generateDockerfile } from '../../bench/generate-dockerfile.mjs';

const instructions = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL RUN STOPSIGNAL USER VOLUME WORKDIR'.split(' '),
);
const seeds = [1, 20_240_917];

suite('generateDockerfile', () => {
  for (const lines of [30, 300, 1000, 3000, 10_000]) {
    test(`makes exactly ${lines} lines that parse as the instructions they were meant to be`, () => {
      for (const seed of seeds) {
        const text = generateDockerfile({ lines, seed });
        assert.equal(countLines(text), lines);
        const keywords = DockerfileParser.parse(text)
          .getInstructions()
          .map((instruction) => instruction.getKeyword());
        assert.deepEqual(
          keywords.filter((keyword) => !instructions.has(keyword)),
          [],
        );
      }
    });
  }

  test('gives the same text for the same seed and another for another', () => {
    assert.equal(generateDockerfile({ lines: 300, seed: 7 }), generateDockerfile({ lines: 300, seed: 7 }));
    assert.notEqual(generateDockerfile({ lines: 300, seed: 7 }), generateDockerfile({ lines: 300, seed: 8 }));
  });

  test('copies only from stages that come before', () => {
    const dockerfile = DockerfileParser.parse(generateDockerfile({ lines: 3000, seed: 7 }));
    const known = new Set<string>();
    let copiesBetweenStages = 0;
    for (const instruction of dockerfile.getInstructions()) {
      const stage = instruction.getKeyword() === 'FROM' ? stageOf(instruction as From) : undefined;
      if (stage) known.add(stage);
      const source = /^COPY --from=(\S+)/.exec(instruction.getTextContent())?.[1];
      if (source) {
        copiesBetweenStages += 1;
        assert.ok(known.has(source), source);
      }
    }
    assert.ok(copiesBetweenStages > 10);
  });

  test('has what makes real files slow: many stages, continued lines, here-documents, comments inside RUN', () => {
    const text = generateDockerfile({ lines: 1000, seed: 7 });
    assert.ok(occurrences(text, /^FROM /gm) > 5);
    assert.ok(occurrences(text, /\\$/gm) > 200);
    assert.ok(occurrences(text, /<<EOF$/gm) > 3);
    assert.ok(occurrences(text, /\\\n\s+#/g) > 10);
  });
});

suite('generateCompose', () => {
  for (const lines of [100, 1000, 5000]) {
    test(`makes exactly ${lines} lines that parse without a problem`, () => {
      for (const seed of seeds) {
        const text = generateCompose({ lines, seed });
        assert.equal(countLines(text), lines);
        const { errors, warnings } = parseDocument(text, { merge: true });
        assert.deepEqual([...errors, ...warnings], []);
      }
    });
  }

  test('gives the same text for the same seed and another for another', () => {
    assert.equal(generateCompose({ lines: 1000, seed: 7 }), generateCompose({ lines: 1000, seed: 7 }));
    assert.notEqual(generateCompose({ lines: 1000, seed: 7 }), generateCompose({ lines: 1000, seed: 8 }));
  });

  test('resolves to services that have an image or a build and depend on each other', () => {
    const document = parseDocument(generateCompose({ lines: 1000, seed: 7 }), { merge: true });
    assert.ok(isMap(document.get('services')));
    const { services } = document.toJS({ maxAliasCount: -1 }) as { services: Record<string, Service> };
    const names = Object.keys(services);
    assert.ok(names.length > 20);
    for (const service of Object.values(services)) {
      assert.ok(service.image !== undefined || service.build !== undefined);
      assert.equal(service.restart, 'unless-stopped');
      const dependencies = service.depends_on ?? [];
      for (const name of Array.isArray(dependencies) ? dependencies : Object.keys(dependencies))
        assert.ok(names.includes(name));
    }
  });
});

interface Service {
  readonly image?: string;
  readonly build?: object;
  readonly restart: string;
  readonly depends_on?: readonly string[] | object;
}

function stageOf(from: From): string | undefined {
  return from.getBuildStage() ?? undefined;
}

function countLines(text: string): number {
  return occurrences(text, /\n/g);
}

function occurrences(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
