import { defineRule, type RuleContext } from '../../lint/rule';
import { writtenFiles } from '../facts/command-text';
import { addCurlFlag, addressesOf, curlCommand, hasDownloadSettings } from '../facts/downloads';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { commandWords, flagValue, hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/require-curl-fail',
  category: 'correctness',
  severity: 'warning',
  messages: {
    saves: 'Without `-f` an error page of the server counts as success and is taken for the file.',
    healthy: 'Without `-f` an error page of the server counts as healthy.',
  },
  fixes: { add: { title: 'Add `-f`', safety: 'suggestion' } },
  on: { run: check, healthcheck: check },
});

function check(instruction: Instruction, ctx: RuleContext<'saves' | 'healthy', 'add'>): void {
  const { stage, kind, commands } = instruction;
  if (!stage) return;
  for (const command of commands) {
    const curl = curlCommand(command);
    if (!curl || !isDownload(curl) || hasDownloadSettings(stage.file)) continue;
    const counts =
      kind === 'run' ? isKept(command, curl, instruction) : command.separator !== '|' && command.depth === 0;
    if (!counts) continue;
    const edit = addCurlFlag(command, instruction, 'f');
    ctx.report({
      at: commandWords(command)[0]?.span ?? command.name.span,
      message: kind === 'run' ? 'saves' : 'healthy',
      fixes: edit ? [{ title: 'add', edits: () => [edit] }] : [],
    });
  }
}

/** It asks a server for a body, and nobody looks at the status. */
function isDownload(curl: ToolCommand): boolean {
  const addresses = addressesOf(curl);
  if (addresses.length === 0 || addresses.some((address) => /^(?:file|ftp|sftp|scp):/.test(address))) return false;
  if (mayHoldFlags(curl) || (flagValue(curl, '--write-out') ?? '').includes('http_code')) return false;
  return !hasFlag(curl, '--fail', '--fail-with-body', '--head', '--version', '--help', '--config');
}

function isKept(command: ShellCommand, curl: ToolCommand, instruction: Instruction): boolean {
  if (command.separator === '|') return true;
  if (hasFlag(curl, '--remote-name', '--remote-name-all')) return true;
  const files = [flagValue(curl, '--output') ?? '', ...writtenFiles(command, instruction)];
  return files.some((file) => file !== '' && file !== '-' && !file.startsWith('/dev/'));
}
