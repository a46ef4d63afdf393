import { defineRule } from '../../lint/rule';
import { logOptionsIn } from '../facts/logging';
import { partOf } from '../facts/value';

const addresses = new Set(['gelf-address', 'syslog-address', 'fluentd-address', 'splunk-url', 'loki-url']);

export default defineRule({
  id: 'compose/no-service-name-in-logging-address',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isService: 'The daemon sends the lines, and it cannot resolve the service `{name}`; publish a port of it instead.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        for (const { name: option, value } of logOptionsIn(service)) {
          if (!addresses.has(option) || value?.text === undefined) continue;
          const match = /^([a-z][a-z\d+.-]*:\/\/)?([\w.-]+)(?=[:/]|$)/i.exec(value.text);
          const [, scheme = '', host = ''] = match ?? [];
          if (host === 'localhost' || !project.services.has(host)) continue;
          const isWritten = value.text === value.written;
          const at = isWritten ? partOf(value, scheme.length, scheme.length + host.length) : value.span;
          ctx.report({ at, message: 'isService', data: { name: host } });
        }
      }
    },
  },
});
