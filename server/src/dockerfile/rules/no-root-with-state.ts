import { defineRule } from '../../lint/rule';
import { lastInLine } from '../facts/final-command';
import { baseUser, dropsRoot, isRoot, unusedAccount, userText } from '../facts/runtime-user';
import type { Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-root-with-state',
  category: 'security',
  severity: 'info',
  offByDefault: true,
  aliases: ['tally/stateful-root-runtime'],
  messages: { state: 'The container runs as root and keeps data in `{path}`: a break-in reaches what others mount.' },
  on: {
    stage(stage, ctx) {
      if (stage !== stage.file.stages.at(-1) || isWindows(stage) || dropsRoot(stage) !== 'no') return;
      if (!runsAsRoot(stage)) return;
      const place = dataPlace(stage);
      if (place) ctx.report({ at: place.span, message: 'state', data: { path: place.value } });
    },
  },
});

function runsAsRoot(stage: Stage): boolean {
  const user = lastInLine(stage, 'user');
  const text = user && userText(user);
  // Those are reported by rules of their own, and on by default.
  if (text !== undefined && isRoot(text) && !user?.words[0]?.hasVariable) return false;
  return !user && baseUser(stage) === 'root' && !unusedAccount(stage);
}

function dataPlace({ instructions }: Stage): Word | undefined {
  const volume = instructions.find(({ kind }) => kind === 'volume')?.words[0];
  if (volume) return volume;
  const place = instructions.map(({ kind, words, destination }) => {
    if (kind === 'workdir') return words[0];
    return kind === 'copy' || kind === 'add' ? destination : undefined;
  });
  return place.find((word) => word && /^\/(?:data|srv|var\/lib\/[\w.-]+|var\/log)(?:\/|$)/.test(word.value));
}
