import { writeFile } from 'node:fs/promises';
import type { FormattingOptions } from '../analysis/feature-types';
import { parserFor } from '../languages';
import type { Language } from '../lint/rule';
import { SourceText } from '../text/source-text';
import { applyEdits } from '../text/span';
import { commands } from './commands';
import { inputsAt, languageAt, problemAt, readText, tellProblem } from './files';
import { parseOptions } from './parse-options';
import { UsageError } from './usage-error';

/** `docker-wiki format`. Resolves to the exit code; rejects with UsageError on wrong use. */
export async function format(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, commands.format.options);
  if (positionals.length === 0) throw new UsageError('name a file or a folder');
  if (positionals.includes('-')) throw new UsageError('format works on files and not on standard input');

  const { paths, problems } = await inputsAt(positionals);
  for (const problem of problems) tellProblem(problem);
  let unreadable = problems.length;
  let changed = 0;
  for (const path of paths) {
    try {
      const before = await readText(path);
      const after = formatted(languageAt(path), before);
      if (after === before) continue;
      if (!values.check) await writeFile(path, after);
      console.log(path);
      changed++;
    } catch (error) {
      unreadable++;
      tellProblem(problemAt(path, error));
    }
  }
  if (unreadable > 0) return 2;
  return values.check && changed > 0 ? 1 : 0;
}

function formatted(language: Language, text: string): string {
  const document = parserFor(language)?.(new SourceText(text));
  return document ? applyEdits(text, document.format(layoutOf(language))) : text;
}

/** What most editors do. YAML keeps the steps that it has. */
function layoutOf(language: Language): FormattingOptions {
  const tabSize = language === 'dockerfile' ? 4 : 2;
  return { tabSize, insertSpaces: true, insertFinalNewline: true, trimFinalNewlines: true };
}
