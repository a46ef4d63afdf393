import type { Analysis } from '../analysis/analysis';
import type { Finding } from '../lint/finding';
import { type Edit, overlaps, type Span } from '../text/span';

export interface CodeAction {
  readonly title: string;
  readonly finding: Finding;
  readonly isPreferred: boolean;
  /** `edit` changes this document, `open` shows a page of the wiki, `fixRule` runs all safe fixes of the rule. */
  readonly does:
    | { readonly kind: 'edit'; readonly edits: () => readonly Edit[] }
    | { readonly kind: 'fixRule' }
    | { readonly kind: 'open'; readonly page: string };
}

/** The repairs of the problems that touch `range`, then ways to silence them and to read about them. */
export async function codeActionsFor(analysis: Analysis, range: Span): Promise<readonly CodeAction[]> {
  const { document } = analysis;
  const findings = await analysis.fixableFindings();
  const here = findings.filter(({ at }) => overlaps(at, range));
  const fixes = here.flatMap((finding) => fixActions(finding, findings));
  const others = here.flatMap((finding): CodeAction[] => {
    const { id } = finding.rule;
    return [
      {
        title: `Ignore ${id} here`,
        finding,
        isPreferred: false,
        does: { kind: 'edit', edits: () => document.ignore(id, finding.at, 'here') },
      },
      {
        title: `Ignore ${id} in this file`,
        finding,
        isPreferred: false,
        does: { kind: 'edit', edits: () => document.ignore(id, finding.at, 'file') },
      },
      { title: `Open ${id} in Docker Wiki`, finding, isPreferred: false, does: { kind: 'open', page: `rules/${id}` } },
    ];
  });
  return [...fixes, ...others];
}

function fixActions(finding: Finding, all: readonly Finding[]): readonly CodeAction[] {
  const actions = finding.fixes.map((fix, index): CodeAction => {
    return { title: fix.title, finding, isPreferred: index === 0, does: { kind: 'edit', edits: fix.edits } };
  });
  const ofRule = all.filter(({ rule }) => rule === finding.rule).length;
  const isSafe = finding.fixes.some(({ safety }) => safety === 'safe');
  if (ofRule < 2 || !isSafe) return actions;
  const title = `Fix all ${ofRule} of ${finding.rule.id} in this file`;
  return [...actions, { title, finding, isPreferred: false, does: { kind: 'fixRule' } }];
}
