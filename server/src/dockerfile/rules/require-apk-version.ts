import { defineRule } from '../../lint/rule';
import { apkCommand, apkPackages } from '../packages/apk';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/require-apk-version',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3018', 'kics:unpinned-package-version-in-apk-add'],
  messages: { unpinned: '`{package}` has no version, so another build may install another one.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const apk = apkCommand(command);
      if (apk?.subcommand !== 'add' || isForeignManager(command, instruction)) return;
      for (const { value, span: at } of apkPackages(apk)) {
        if (!/[=~<>]/.test(value)) ctx.report({ at, message: 'unpinned', data: { package: value } });
      }
    },
  },
});
