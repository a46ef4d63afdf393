import type { Span } from '../../text/span';
import type { ComposeFile, Problem } from '../model/nodes';
import { problemsOf } from '../schema/problems';

/** The first tab that YAML refuses as indentation. */
export function tabProblem({ problems }: ComposeFile): Problem | undefined {
  return problems.find(({ code }) => code === 'TAB_AS_INDENT');
}

/** Whether what stands there may only look wrong because YAML could not read one of its lines. */
export function isMisread(file: ComposeFile, { start, end }: Span): boolean {
  const { problems, source } = file;
  if (problems.length === 0) return false;
  // With a tab, whole blocks slip out of the places where they were meant.
  if (tabProblem(file)) return true;
  const [first, last] = [source.lineAt(start), source.lineAt(end)];
  return problems.some(({ span }) => {
    const line = source.lineAt(span.start);
    return line >= first && line <= last;
  });
}

/** What YAML refuses first, unless another rule names the cause; all behind it may follow from it. */
export function syntaxProblem(file: ComposeFile): Problem | undefined {
  const [first] = [...file.problems].sort((a, b) => a.span.start - b.span.start);
  // A sign without a name is the beginning of an anchor or alias.
  if (!first || tabProblem(file) || /empty string/.test(first.message)) return undefined;
  const { source } = file;
  const line = source.lineAt(first.span.start);
  // Within brackets a tab is a blank to Compose.
  const isTabInFlow = first.code === 'BAD_INDENT' && /^[ ]*\t/.test(source.slice(source.lineSpan(line)));
  const isMissingSpace = problemsOf(file, 'missing-space').some(({ at }) => source.lineAt(at.start) === line);
  return isTabInFlow || isMissingSpace ? undefined : first;
}
