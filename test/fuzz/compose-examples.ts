import { readdirSync, readFileSync } from 'node:fs';

/** The examples of the rules' pages: each holds something odd. */
export function composeExamples(): readonly string[] {
  const folder = 'docs-content/rules/compose';
  return readdirSync(folder).flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^```compose[^\n]*\n([\s\S]*?)^```$/gm)].map(
      ([, text = '']) => text,
    ),
  );
}
