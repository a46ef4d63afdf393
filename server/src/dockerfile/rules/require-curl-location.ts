import { defineRule } from '../../lint/rule';
import { addCurlFlag, addressesOf, curlCommand, hasDownloadSettings, isNearby } from '../facts/downloads';
import { commandWords, flagValue, hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/require-curl-location',
  category: 'correctness',
  severity: 'hint',
  aliases: ['tally/curl-should-follow-redirects'],
  messages: { stays: 'When the server moves the file, `curl` without `-L` saves its redirect answer instead.' },
  fixes: { add: { title: 'Add `-L`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      if (!stage) return;
      for (const command of instruction.commands) {
        const curl = curlCommand(command);
        if (!curl || !isDownload(curl) || hasDownloadSettings(stage.file)) continue;
        const edit = addCurlFlag(command, instruction, 'L');
        ctx.report({
          at: commandWords(command)[0]?.span ?? command.name.span,
          message: 'stays',
          fixes: edit ? [{ title: 'add', edits: () => [edit] }] : [],
        });
      }
    },
  },
});

/** A plain request of a machine elsewhere: what it sends is not answered by another address. */
function isDownload(curl: ToolCommand): boolean {
  const addresses = addressesOf(curl).filter((address) => /^https?:\/\//i.test(address));
  if (addresses.length === 0 || addresses.some(isNearby) || mayHoldFlags(curl)) return false;
  if (hasFlag(curl, '--data', '--data-binary', '--data-urlencode', '--form', '--json', '--upload-file')) return false;
  if (!/^(?:GET)?$/.test(flagValue(curl, '--request') ?? '')) return false;
  return !hasFlag(curl, '--location', '--location-trusted', '--follow', '--head', '--version', '--help', '--config');
}
