import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { lower } from '../../server/src/dockerfile/model/lower';
import { after, nodeShellCheckEngine, startThread } from '../../server/src/node/shellcheck';
import { createEngine, type EngineWorker, type WorkerEvents } from '../../server/src/shellcheck/engine/engine';
import { createShellCheck, type ShellCheckRequest } from '../../server/src/shellcheck/shellcheck';
import { SourceText } from '../../server/src/text/source-text';
import { buildEngine, folder, realEngine, silent } from './real-engine';

const options = { shell: 'sh', exclude: [] } as const;
const oneOf = (name: string) => `#!/bin/sh\n${name}=$(id)\necho $${name}\n`;

suite('the real ShellCheck', () => {
  test('answers 40 scripts, though its worker dies at every seventh', async () => {
    await buildEngine();
    let asked = 0;
    let started = 0;
    const engine = createEngine({
      after,
      log: silent,
      spawn(events) {
        started++;
        const worker = startThread(join(folder, 'worker.cjs'), events);
        return {
          ...worker,
          post(request) {
            asked++;
            worker.post(request);
            if (asked % 7 === 0) worker.terminate();
          },
        };
      },
    });
    for (let i = 0; i < 40; i++) {
      const comments = await engine.check(oneOf(`name${i}`), options);
      assert.deepEqual(
        comments.map(({ code, line, column, endColumn }) => [code, line, column, endColumn]),
        [[2086, 3, 6, 6 + `$name${i}`.length]],
        `call ${i}`,
      );
    }
    engine.dispose();
    assert.equal(started, 1 + Math.floor(asked / 7));
  });

  test('lives through 80 calls in one worker', async () => {
    await buildEngine();
    const log: string[] = [];
    const engine = nodeShellCheckEngine(folder, { ...silent, info: (line) => log.push(line) });
    for (let i = 0; i < 80; i++) assert.equal((await engine?.check(oneOf(`n${i}`), options))?.length, 1, `call ${i}`);
    engine?.dispose();
    assert.deepEqual(log, []);
  });

  test('is not there without its folder', () => {
    assert.equal(nodeShellCheckEngine(join(folder, 'elsewhere'), silent), undefined);
  });

  test('checks a script once, however often its file is asked', async () => {
    const scripts: string[] = [];
    const inner = realEngine();
    const shellCheck = createShellCheck({
      engine: {
        check(script, given) {
          scripts.push(script);
          return inner.check(script, given);
        },
      },
    });
    const ask = (text: string) =>
      shellCheck.findings(lower(new SourceText(text)), { levelOf: ({ severity }) => severity });

    await ask('FROM a:1\nRUN a=$(id); echo $a\nRUN echo `id`\n');
    assert.equal(scripts.length, 2);
    const moved = await ask('FROM a:1\n\n# moved\nRUN a=$(id); echo $a\nRUN echo `id`\nRUN true\n');
    assert.equal(scripts.length, 3);
    assert.equal(moved?.[0]?.at.start, 36);
    await ask('FROM a:1\nENV a=1\nRUN a=$(id); echo $a\n');
    assert.equal(scripts.length, 4, 'another environment is another script');
  });

  test('stops where nobody wants the answer any more', async () => {
    const shellCheck = createShellCheck({ engine: { check: async () => assert.fail('asked') } });
    const file = lower(new SourceText('FROM a:1\nRUN true\n'));
    const request: ShellCheckRequest = { levelOf: () => 'error', isCancelled: () => true };
    assert.equal(await shellCheck.findings(file, request), undefined);
  });
});

suite('a worker that fails', () => {
  test('a script that ends two new workers is left out, and the next one is checked', async () => {
    const { engine, log, started } = withWorkers((script, events) => {
      if (script === 'deadly') events.death('table index is out of bounds');
      else events.message({ kind: 'comments', comments: [] });
    });
    assert.deepEqual(await engine.check('harmless', options), []);
    assert.deepEqual(await engine.check('deadly', options), []);
    assert.deepEqual(await engine.check('harmless', options), []);
    // The first worker had answered before, so that its death says nothing about the script.
    assert.equal(started(), 4);
    assert.equal(log.filter((line) => line.includes('left out')).length, 1);
  });

  test('a script that takes a new worker too long is left out at once', async () => {
    const { engine, log, started } = withWorkers(() => undefined, 5);
    assert.deepEqual(await engine.check('endless', options), []);
    assert.equal(started(), 1);
    assert.match(log[0] ?? '', /no answer within 5 ms/);
  });

  test('where no worker starts there are no findings, and one line says so', async () => {
    let started = 0;
    const log: string[] = [];
    const engine = createEngine({
      after,
      log: { ...silent, warn: (line) => log.push(line) },
      spawn() {
        started++;
        throw new Error('no WebAssembly here');
      },
    });
    for (let i = 0; i < 3; i++) assert.deepEqual(await engine.check('true', options), []);
    assert.equal(started, 2);
    assert.equal(log.length, 1);
  });
});

/** An engine over made-up workers that are ready at once and answer as told. */
function withWorkers(answer: (script: string, events: WorkerEvents) => void, limit = 1000) {
  const log: string[] = [];
  let started = 0;
  const write = (line: string) => void log.push(line);
  const spawn = (events: WorkerEvents): EngineWorker => {
    started++;
    setImmediate(() => events.message({ kind: 'ready' }));
    return {
      post: ({ script }) => void setImmediate(() => answer(script, events)),
      terminate: () => events.death('it was stopped'),
    };
  };
  const keepAlive = (milliseconds: number, callBack: () => void) => {
    const timer = setTimeout(callBack, milliseconds);
    if (milliseconds > 1000) timer.unref();
    return () => clearTimeout(timer);
  };
  const engine = createEngine({ spawn, after: keepAlive, log: { info: write, warn: write, error: write }, limit });
  return { engine, log, started: () => started };
}
