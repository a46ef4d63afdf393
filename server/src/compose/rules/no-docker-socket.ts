import { defineRule } from '../../lint/rule';
import { checkedMounts } from '../facts/checked-mounts';
import { imageNameOf } from '../facts/service-image';
import { isTrue, serviceValue } from '../facts/service-value';
import type { Service } from '../model/nodes';

const sockets =
  /\/docker\.sock$|^(?:\/var)?\/run\/(?:user\/\d+\/)?(?:podman\/podman|containerd\/containerd|crio\/crio)\.sock$|^(?:\/var)?\/run$|[\\/]pipe[\\/]docker_engine$/;

/** Proxies that let through a part of the API, and tools whose work it is to talk to the engine. */
const tools =
  /socket-proxy|(?:^|\/)(?:portainer|portainer-ce|portainer-ee|agent|traefik|dozzle|watchtower|dockge|diun|cadvisor|telegraf|alloy|promtail|autoheal|docker-gen|nginx-proxy|acme-companion|homepage|netdata)$/;

export default defineRule({
  id: 'compose/no-docker-socket',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0001', 'kics:docker-socket-mounted-in-container', 'semgrep:exposing-docker-socket-volume'],
  messages: {
    isMounted: 'Who controls this socket controls the host; `:ro` protects the file, not what is sent through it.',
    isGiven: '`use_api_socket` hands the engine and your login to the container; who takes it over owns the host.',
  },
  on: {
    service(service, ctx) {
      for (const { source, sourceSpan, kind } of checkedMounts(service)) {
        if (kind !== 'bind' && kind !== 'npipe') continue;
        if (source !== undefined && sockets.test(clean(source))) {
          ctx.report({ at: sourceSpan, message: 'isMounted', ...weightIn(service) });
        }
      }
      const api = serviceValue(service, 'use_api_socket');
      if (api && isTrue(api.text)) ctx.report({ at: api.value.span, message: 'isGiven', ...weightIn(service) });
    },
  },
});

function weightIn(service: Service): { atMost?: 'info' } {
  return tools.test(imageNameOf(service) ?? '') ? { atMost: 'info' } : {};
}

function clean(path: string): string {
  return path.replace(/^\/{2,}/, '/').replace(/\/$/, '');
}
