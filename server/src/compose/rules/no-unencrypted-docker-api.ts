import { defineRule } from '../../lint/rule';
import { commandTexts } from '../facts/command-texts';
import { hasForeignNetwork } from '../facts/open-ports';
import { variablesOf } from '../facts/pair-lists';
import { portsOf } from '../facts/ports';
import { isPatched } from '../facts/value';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-unencrypted-docker-api',
  category: 'security',
  severity: 'error',
  messages: {
    isRemote: 'The API of `{host}` is spoken without TLS; anyone on the way can read it, and take over that machine.',
    isPublished: 'Port 2375 is the API of the engine without a password; who reaches it is root on this machine.',
    isListening: 'The daemon listens without TLS; who reaches the port is root on its machine.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        for (const { name, text, valueSpan } of variablesOf(service)) {
          const host = name === 'DOCKER_HOST' ? /^tcp:\/\/([^/:]+):2375\/?$/.exec(text ?? '')?.[1] : undefined;
          if (!host || !valueSpan || isOfProject(host, project)) continue;
          ctx.report({ at: valueSpan, message: 'isRemote', data: { host } });
        }
        if (!isPatched(service.get('ports')?.value) && !hasForeignNetwork(service)) {
          for (const { hostIp, isKnown, published, span, target, value } of portsOf(service)) {
            if (!isKnown || published === undefined || target !== '2375') continue;
            const isLocal = /^(?:127\.|::1$|localhost$)/.test(hostIp ?? '');
            const at = value ? value.span : span;
            ctx.report({ at, message: 'isPublished', ...(isLocal ? { atMost: 'warning' as const } : {}) });
          }
        }
        for (const { words } of commandTexts(service)) {
          if (words.some(({ text }) => /^--tls(?:verify)?(?:=true)?$/.test(text))) continue;
          words.forEach(({ span, text }, index) => {
            const before = words[index - 1]?.text ?? '';
            const address = /^(?:-H|--host)=(.*)$/.exec(text)?.[1] ?? (/^(?:-H|--host)$/.test(before) ? text : '');
            if (/^tcp:\/\/(?!127\.|localhost\b|\[::1\])[^/:]*:2375\b/.test(address)) {
              // Within the project's networks, only its own containers reach the port.
              const isOpen = hasForeignNetwork(service) || portsOf(service).some(({ target }) => target === '2375');
              ctx.report({ at: span, message: 'isListening', ...(isOpen ? {} : { atMost: 'warning' as const }) });
            }
          });
        }
      }
    },
  },
});

/** A daemon of the project itself, or one that an unknown file may start; loopback is this machine. */
function isOfProject(host: string, { isWhole, services }: ComposeProject): boolean {
  if (services.has(host) || /^(?:127\.|localhost$|\[)/.test(host)) return true;
  return !isWhole && !host.includes('.');
}
