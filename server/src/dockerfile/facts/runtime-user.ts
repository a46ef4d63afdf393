import { cataloguedImage } from '../../images/catalogue';
import { imageName } from '../../images/reference';
import { literally } from '../../text/literally';
import { type Edit, insert } from '../../text/span';
import { fact, inCaseOf, indentOf, lineOf, offsetAbove } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import { variablesOf } from '../model/variables';
import { baseImage } from '../packages/base-family';
import { accountsOf, madeAccounts } from './accounts';
import { entrypointOf, lastInLine } from './final-command';

/** `user:group` of a USER with the defaults of its variables; `undefined` where only the build knows it. */
export function userText(user: Instruction): string | undefined {
  const [word] = user.words;
  if (!word || !user.stage) return undefined;
  return word.hasVariable ? variablesOf(user.stage.file).expandAt(word.text, user) : word.value;
}

export function isRoot(text: string): boolean {
  return /^(?:root|0+)(?::|$)/i.test(text);
}

const usersOf = fact((stage: Stage) => stage.instructions.filter(({ kind }) => kind === 'user'));

/** The USER in force at an instruction, as far as its file sets one. */
function userBefore(instruction: Instruction): Instruction | undefined {
  const { stage: own, span } = instruction;
  if (!own) return undefined;
  for (const stage of lineOf(own)) {
    const found = usersOf(stage).findLast((earlier) => stage !== own || earlier.span.start < span.start);
    if (found) return found;
  }
  return undefined;
}

/** The user in force at an instruction where its file sets one by name or number, and not root. */
export const ordinaryUserBefore = fact((instruction: Instruction): string | undefined => {
  const user = userBefore(instruction);
  if (!user || user.words[0]?.hasVariable) return undefined;
  const text = userText(user);
  return text && !isRoot(text) && /^[\w.-]+(?::[\w.-]+)?$/.test(text) ? text : undefined;
});

/**
 * Whether what the container starts gives root up itself: its words name a tool for it, or the base image is one whose
 * entrypoint does; `perhaps` for scripts, which we do not see.
 */
export const dropsRoot = fact((stage: Stage): 'yes' | 'perhaps' | 'no' => {
  const entrypoint = entrypointOf(stage);
  const words = [entrypoint, lastInLine(stage, 'cmd')].flatMap((command) => command?.words ?? []);
  const text = words.map(({ value }) => value).join(' ');
  if (
    /(?:^|[\s/])(?:gosu|su-exec|setpriv|runuser|chpst|su|sudo|s6-\w[\w-]*|supervisord|crond?|init)(?:\s|$)/.test(text)
  ) {
    return 'yes';
  }
  if (entrypoint?.words.some(({ value }) => /entrypoint|\.sh\b/.test(value))) {
    // The file brings a tool for it, and the script is the place to use it.
    const brings = /\b(?:gosu|su-exec|s6-overlay)\b/.test(stage.file.source.text);
    return brings ? 'yes' : 'perhaps';
  }
  return entrypoint === undefined && baseUser(stage) === 'drops' ? 'yes' : 'no';
});

/** Who runs in the base image; `drops` where it starts as root and goes on as somebody else. */
export const baseUser = fact((stage: Stage): 'root' | 'drops' | 'other' | 'unknown' => {
  const image = baseImage(stage);
  if (!image) return 'unknown';
  if (image.text === 'scratch') return 'root';
  if (/nonroot|non-root|rootless|unprivileged/.test(image.text)) return 'other';
  // The small variants of .NET run as their account `app`.
  if (/(?:^|\/)dotnet\//.test(image.repository) && /-(?:chiseled|distroless)/.test(image.tag ?? '')) return 'other';
  const name = imageName(image);
  const user = cataloguedImage(name)?.user ?? (/^gcr\.io\/distroless\//.test(name) ? 'root' : undefined);
  if (user === undefined) return 'unknown';
  if (/^root(?: at the start|, (?:then|workers))/.test(user)) return 'drops';
  return user.startsWith('root') ? 'root' : 'other';
});

/** An account that a container of the stage can run as: one that the file makes, one of the base, or a free number. */
export function proposedUser(stage: Stage): string {
  return madeAccounts(stage)[0]?.name ?? accountsOf(stage)[0]?.name ?? '65532:65532';
}

/** An account that the file makes and that nothing afterwards speaks of. */
export const unusedAccount = fact((stage: Stage) => {
  const [account] = madeAccounts(stage);
  if (!account || lastInLine(stage, 'user')) return undefined;
  const { source } = stage.file;
  const name = literally(account.name);
  const mentions = source.text.match(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g')) ?? [];
  const own = source.slice(account.command.span).match(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g')) ?? [];
  return mentions.length > own.length ? undefined : account;
});

/** Adds USER where all steps of the build are done: above CMD or ENTRYPOINT, or at the end of the stage. */
export function addUser(stage: Stage, user: string): Edit | undefined {
  const { instructions, file } = stage;
  const work = instructions.findLastIndex(
    ({ kind }) => kind !== undefined && /^(?:add|copy|run|workdir|user)$/.test(kind),
  );
  const start = instructions.slice(work + 1).find(({ kind }) => kind === 'cmd' || kind === 'entrypoint');
  const line = `${inCaseOf(stage.from.keyword.text, 'user')} ${user}`;
  if (start) {
    return insert(offsetAbove(file, start), `${indentOf(file, start)}${line}${file.source.lineEnd}`);
  }
  const last = instructions.at(-1);
  return last && insert(last.span.end, `${file.source.lineEnd}${line}`);
}
