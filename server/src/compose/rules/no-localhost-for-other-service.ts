import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { addressesHere } from '../facts/addresses';
import { containerPorts, listenersOn } from '../facts/container-ports';
import { mergedEntry } from '../facts/merged';
import { mergedPorts } from '../facts/merged-ports';
import type { ProjectService } from '../project/project';

/** Ports that an address without one means. */
const schemePorts: Readonly<Record<string, number>> = {
  amqp: 5672,
  http: 80,
  https: 443,
  mariadb: 3306,
  mongodb: 27_017,
  mysql: 3306,
  postgres: 5432,
  postgresql: 5432,
  redis: 6379,
};

/** What a browser outside opens, not the container. */
const publicVariable = /PUBLIC|ORIGIN|CALLBACK|REDIRECT|^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|NG_APP)_/;

export default defineRule({
  id: 'compose/no-localhost-for-other-service',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isOther:
      '`{host}` is this container itself; port {port} belongs to `{name}`, which other services reach by that name.',
  },
  fixes: { useName: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const { host, hostSpan, port: given, scheme, user, variable } of addressesHere(project)) {
        if (!/^(?:localhost|127\.0\.0\.1)$/i.test(host) || publicVariable.test(variable) || hasMode(user)) continue;
        const port = given ?? (scheme ? schemePorts[scheme.replace(/\+.*$/s, '')] : undefined);
        if (port === undefined || containerPorts(project, user).has(port)) continue;
        if (mergedPorts(user).some(({ published }) => published === String(port))) continue;
        const [other, ...more] = listenersOn(project, port);
        if (!other || more.length > 0 || hasMode(other)) continue;
        const { name } = other;
        const fix = { title: 'useName', data: { name }, edits: () => [replace(hostSpan, name)] } as const;
        ctx.report({
          at: hostSpan,
          message: 'isOther',
          data: { host, port: String(port), name },
          fixes: isShared(project.here, hostSpan) ? [] : [fix],
        });
      }
    },
  },
});

function hasMode(service: ProjectService): boolean {
  return mergedEntry(service, 'network_mode') !== undefined;
}
