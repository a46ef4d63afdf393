import { defineRule } from '../../lint/rule';
import { devicesOf } from '../facts/devices';
import { listValues } from '../facts/list-values';
import { partOf } from '../facts/value';

const memory = /^\/dev\/(?:mem|kmem|port)$/;
const disks =
  /^\/dev\/(?:sd[a-z]+\d*|hd[a-z]\d*|nvme\d\S*|vd[a-z]+\d*|xvd[a-z]+\d*|dm-\d+|mapper\/\S+|loop\d*|loop-control|md\d+)$/;

export default defineRule({
  id: 'compose/no-raw-device',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0016'],
  messages: {
    isMemory: '`{path}` is the memory of the machine: the container can read and change everything.',
    isDisk: '`{path}` is a disk of the host: the container reads and writes it past all permissions.',
    isAll: 'All devices of the host are open to the container, disks and memory among them.',
    isMachine: '`{path}` lets the container run virtual machines; mistakes there lead into the kernel.',
    isRule: 'This rule opens every device of the host to the container.',
  },
  on: {
    service(service, ctx) {
      for (const { form, parts, value } of devicesOf(service)) {
        const [path = ''] = parts;
        const message = memory.test(path)
          ? 'isMemory'
          : disks.test(path)
            ? 'isDisk'
            : /^\/dev\/?$/.test(path)
              ? 'isAll'
              : path === '/dev/kvm'
                ? 'isMachine'
                : undefined;
        if (!message) continue;
        const isWritten = form === 'short' && value.text === value.written;
        const at = isWritten ? partOf(value, 0, path.length) : value.span;
        ctx.report({ at, message, data: { path }, ...(message === 'isMachine' ? { atMost: 'hint' as const } : {}) });
      }
      for (const { text, value } of listValues(service, 'device_cgroup_rules')) {
        if (/^a\s+\*:\*\s+\w*[rw]/.test(text.trim())) ctx.report({ at: value.span, message: 'isRule' });
      }
    },
  },
});
