import type { DockerfileFile } from '../dockerfile/model/nodes';
import { suppressions } from '../dockerfile/suppressions';
import type { Finding } from '../lint/finding';
import { defaultOptions, type Level, type Rule, type RuleOptions } from '../lint/rule';
import { byName, heeded, isSuppressed } from '../lint/suppression';
import { overlaps } from '../text/span';
import { RecentlyUsed } from './cache';
import { excludedCodes, isCovered } from './codes';
import type { ShellCheckComment, ShellCheckEngine } from './engine/shellcheck-engine';
import { fixesOf } from './fixes';
import { ruleFor } from './rules';
import { type Body, bodiesOf } from './script/bodies';

export interface ShellCheckInit {
  readonly engine: ShellCheckEngine;
}

export interface ShellCheckRequest {
  readonly levelOf: (rule: Rule) => Level;
  readonly options?: RuleOptions;
  /** Asked before each script, so that a text that nobody wants any more costs nothing more. */
  readonly isCancelled?: () => boolean;
}

export interface ShellCheck {
  /**
   * What ShellCheck finds in the scripts of a Dockerfile, sorted by place, without what is suppressed. Takes
   * milliseconds for each new script and nothing for known ones. `undefined` where it was cancelled.
   */
  findings(file: DockerfileFile, request: ShellCheckRequest): Promise<readonly Finding[] | undefined>;
}

/** Scripts whose comments are kept: those of many files, since a comment is short. */
const keptScripts = 1000;

export function createShellCheck({ engine }: ShellCheckInit): ShellCheck {
  const known = new RecentlyUsed<Promise<readonly ShellCheckComment[]>>(keptScripts);

  return {
    async findings(file, { levelOf, options = defaultOptions, isCancelled = () => false }) {
      const suppressed = heeded(suppressions(file), options);
      const found: Finding[] = [];
      for (const body of bodiesOf(file)) {
        if (isCancelled()) return undefined;
        const named = byName([...suppressed, ...body.directives]);
        for (const comment of withoutEchoes(await commentsOn(body))) {
          const finding = toFinding(comment, body, file, levelOf);
          if (finding && !isSuppressed(finding.rule, finding.at, named)) found.push(finding);
        }
      }
      return found.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
    },
  };

  function commentsOn({ script, shell, atRunTime }: Body): Promise<readonly ShellCheckComment[]> {
    const key = `${shell.dialect} ${atRunTime} ${script.text}`;
    const comments =
      known.get(key) ?? engine.check(script.text, { shell: shell.dialect, exclude: excludedCodes(atRunTime) });
    known.set(key, comments);
    return comments;
  }
}

/** The findings of ShellCheck that no finding of our own rules says already, at the same place by the same name. */
export function withoutDuplicates(shellCheck: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  return shellCheck.filter(({ rule, at }) => {
    const code = rule.id.slice('shellcheck/'.length);
    return !own.some((other) => isCovered(code, other.rule) && overlaps(other.at, at));
  });
}

function toFinding(
  comment: ShellCheckComment,
  { script }: Body,
  file: DockerfileFile,
  levelOf: (rule: Rule) => Level,
): Finding | undefined {
  const rule = ruleFor(comment);
  const severity = levelOf(rule);
  if (severity === 'off') return undefined;
  const { line, column, endLine = line, endColumn = column } = comment;
  const at = script.span(script.offsetAt(line, column), script.offsetAt(endLine, endColumn));
  if (!at) return undefined;
  return { rule, severity, message: comment.message, at, fixes: fixesOf(comment, script, file.source), related: [] };
}

/** A script that cannot be read is told of several times; what says only that it cannot be read follows from the others. */
function withoutEchoes(comments: readonly ShellCheckComment[]): readonly ShellCheckComment[] {
  const isEcho = ({ code }: ShellCheckComment) => code === 1072 || code === 1073;
  const isSaid = comments.some((comment) => comment.severity === 'error' && comment.code < 2000 && !isEcho(comment));
  return isSaid ? comments.filter((comment) => !isEcho(comment)) : comments;
}
