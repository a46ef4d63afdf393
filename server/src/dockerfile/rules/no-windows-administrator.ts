import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { lastInLine } from '../facts/final-command';
import { hasWindowsBase } from '../facts/windows-bases';
import { baseImage } from '../packages/base-family';

export default defineRule({
  id: 'dockerfile/no-windows-administrator',
  category: 'security',
  severity: 'info',
  offByDefault: true,
  messages: { administrator: 'The container runs as `{user}`; `ContainerUser` has fewer rights.' },
  fixes: { useContainerUser: { title: 'Use `ContainerUser`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      if (stage !== stage.file.stages.at(-1) || !hasWindowsBase(stage)) return;
      const word = lastInLine(stage, 'user')?.words[0];
      if (!word || !/^(?:Container)?Administrator$/i.test(word.value)) return;
      if (/iis|aspnet|wcf/.test(baseImage(stage)?.repository ?? '') || service.test(stage.file.source.text)) return;
      ctx.report({
        at: word.span,
        message: 'administrator',
        data: { user: word.value },
        fixes: [{ title: 'useContainerUser', edits: () => [replace(word.span, 'ContainerUser')] }],
      });
    },
  },
});

/** What registers or watches a service needs the rights. */
const service = /ServiceMonitor|New-Service|Add-WindowsFeature|Install-WindowsFeature|\bsc(?:\.exe)? create\b|w3svc/i;
