import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measuringPeak, runNode } from '../lib/child.mjs';
import { interleave } from '../lib/interleave.mjs';
import { floorLabel } from '../lib/parse-alone.mjs';

/** @typedef {import('../lib/interleave.mjs').Series} Series */
/** @typedef {import('../lib/crowd.mjs').Crowd} Crowd */

const ourCommand = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** @type {readonly { label: string, languages: readonly string[], args: (crowd: Crowd) => readonly string[] }[]} */
const linters = [
  {
    label: 'docker-wiki',
    languages: ['dockerfile', 'compose'],
    args: ({ folder }) => [ourCommand, 'lint', '--format', 'ndjson', folder],
  },
  {
    // None of the others has ShellCheck.
    label: 'docker-wiki (own rules)',
    languages: ['dockerfile'],
    args: ({ folder }) => [ourCommand, 'lint', '--no-shellcheck', '--format', 'ndjson', folder],
  },
  {
    label: 'dockerfile-utils',
    languages: ['dockerfile'],
    args: ({ folder }) => ['bench/lib/validate-files.mjs', folder],
  },
  {
    label: 'dockerfilelint',
    languages: ['dockerfile'],
    args: ({ files }) => [
      'bench/node_modules/dockerfilelint/bin/dockerfilelint',
      '--json',
      ...files.map(({ path }) => path),
    ],
  },
  {
    label: floorLabel,
    languages: ['dockerfile', 'compose'],
    args: ({ folder, language }) => ['bench/lib/parse-files.mjs', language, folder],
  },
  {
    label: 'dclint',
    languages: ['compose'],
    args: ({ folder }) => ['bench/node_modules/dclint/bin/dclint.cjs', '-r', '-f', 'json', folder],
  },
];

/**
 * The command line on a whole repository, from the start of the process to its end, beside one that only reads and
 * parses the same files.
 * @param {Crowd} crowd
 * @param {import('../lib/interleave.mjs').Effort} effort
 * @returns {Promise<{ measure: string, series: Series[] }[]>}
 */
export async function measureRepository(crowd, effort) {
  const taking = linters.filter(
    ({ args, languages }) =>
      languages.includes(crowd.language) && (args(crowd)[0] !== ourCommand || existsSync(ourCommand)),
  );
  /** @type {Map<string, number[]>} */
  const peaks = new Map(taking.map(({ label }) => [label, []]));
  const competitors = taking.map(({ args, label }) => ({
    label,
    sample: async () => {
      const { milliseconds, output, peakMebibytes } = await runNode([...measuringPeak, ...args(crowd)]);
      if (peakMebibytes !== undefined) peaks.get(label)?.push(peakMebibytes);
      return { value: milliseconds, answered: output !== '' };
    },
  }));
  const times = await interleave(competitors, effort);
  return [
    { measure: 'repository', series: times },
    {
      measure: 'repository-speed',
      series: times.map((series) => ({
        ...series,
        values: series.values.map((milliseconds) => (crowd.files.length * 1000) / milliseconds),
      })),
    },
    {
      measure: 'repository-memory',
      series: times.map((series) => ({ ...series, values: peaks.get(series.label) ?? [] })),
    },
  ];
}
