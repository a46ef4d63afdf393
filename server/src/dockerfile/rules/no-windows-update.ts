import { defineRule } from '../../lint/rule';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-windows-update',
  category: 'size',
  severity: 'warning',
  messages: { update: 'Updates take hours and fill a layer; a newer tag of the base image contains them.' },
  on: {
    run(instruction, ctx) {
      const { logical, stage } = instruction;
      if (!isWindows(stage)) return;
      const found =
        /\b(?:PSWindowsUpdate|(?:Get|Install)-WindowsUpdate|Install-WUUpdates|wusa(?:\.exe)?|UsoClient)\b/i.exec(
          logical.text,
        );
      if (found) ctx.report({ at: logical.span(found.index, found.index + found[0].length), message: 'update' });
    },
  },
});
