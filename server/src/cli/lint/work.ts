import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { remembering } from '../../build-context/remembering';
import { safeFix } from '../../lint/fix-all';
import { disk } from '../../node/disk';
import { SourceText } from '../../text/source-text';
import { type InputProblem, problemAt } from '../files';
import { printOut } from '../print-out';
import type { FileReport } from '../reports/file-report';
import { unifiedDiff } from '../unified-diff';
import { openCache } from './cache';
import { withConfig } from './explicit-config';
import type { Input } from './inputs';
import type { LintValues } from './lint';
import { chosenLevels, createLintService, type LintSetUp, type Tell } from './lint-service';
import { lintHere, looseText, type TextLinter } from './text-linter';
import { lintInThreads } from './threads';

/** What is done with each file. */
export interface Work {
  /** More at a time would only hold memory. */
  readonly atATime: number;
  /** Never rejects. */
  outcomeOf(input: Input): Promise<FileReport | InputProblem>;
  end(): Promise<void>;
}

/** While one file waits for the disk or for ShellCheck others are linted. */
const filesAtATime = 16;
/** Fewer files are done before a second thread has loaded the rules. */
const fewestFilesForThreads = 40;
/** Each thread has a ShellCheck of its own, which takes some hundred megabytes. */
const mostThreads = 4;

/**
 * Finds what is wrong, and writes nothing but the cache.
 * @param total how many files there are, where that is known.
 */
export async function lintingWork(
  values: LintValues,
  setUp: LintSetUp,
  total: number | undefined,
  tell: Tell,
): Promise<Work> {
  chosenLevels(setUp.rules);
  let isComplaining = false;
  const note: Tell = (line) => {
    isComplaining = true;
    tell(line);
  };
  const threads = threadsFor(values.threads, total);
  const cache = values.cache ? await openCache(values['cache-location'], setUp) : undefined;
  const linter = threads > 1 ? lintInThreads(setUp, threads, note) : lintHere(setUp, note);
  const asked: TextLinter = cache?.around(linter, neighbours(setUp)) ?? linter;
  return {
    atATime: filesAtATime * threads,
    outcomeOf: ({ path, read }) =>
      outcome(path, async () => {
        const text = await read();
        const { findings } = await asked.lint({ path, text });
        return { path, source: new SourceText(text), findings };
      }),
    async end() {
      await asked.end();
      // What had to complain is to complain the next time, too.
      if (!isComplaining) await cache?.save(tell);
    },
  };
}

/** The files as a service sees them that has the same set-up. */
function neighbours({ config }: LintSetUp) {
  const files = remembering(disk);
  return config ? withConfig(files, config) : files;
}

function threadsFor(wanted: string, total: number | undefined): number {
  if (wanted !== 'auto') return Number(wanted);
  return total !== undefined && total >= fewestFilesForThreads ? Math.min(availableParallelism(), mostThreads) : 1;
}

/** Repairs, one file after the other: none may change under another one that leans on it. */
export function repairingWork(values: LintValues, setUp: LintSetUp, tell: Tell): Work {
  const service = createLintService(setUp, tell);
  const choose: typeof safeFix = values['fix-suggestions'] ? ({ fixes: [first] }) => first : safeFix;
  return {
    atATime: 1,
    outcomeOf: (input) =>
      outcome(input.path, async () => {
        const { path } = input;
        const text = await input.read();
        const loose = looseText({ path, text });
        const after = await service.fixText(loose, choose);
        await putOut(input, text, after);
        if (after !== text) service.replaced(loose.uri, after);
        return { path, source: new SourceText(after), findings: await service.lintText({ ...loose, text: after }) };
      }),
    end: async () => undefined,
  };

  async function putOut({ path, isStdin }: Input, before: string, after: string): Promise<void> {
    if (values['fix-dry-run']) await printOut(unifiedDiff(path, before, after));
    else if (isStdin) await printOut(after);
    else if (after !== before) await writeFile(path, after);
  }
}

async function outcome(path: string, report: () => Promise<FileReport>): Promise<FileReport | InputProblem> {
  try {
    return await report();
  } catch (error) {
    return problemAt(path, error);
  }
}
