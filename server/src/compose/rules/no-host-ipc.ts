import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { imageNameOf } from '../facts/service-image';
import { serviceValue } from '../facts/service-value';

/** Their manuals ask for it. */
const frameworks = /pytorch|tensorflow|vllm|sglang|text-generation-inference|tritonserver|nemo|cuda/i;

export default defineRule({
  id: 'compose/no-host-ipc',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0010', 'kics:shared-host-ipc-namespace'],
  messages: {
    isShared: 'The container reads and writes the shared memory of the host; for more memory set `shm_size`.',
  },
  fixes: { removeKey: { title: 'Remove `ipc`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const ipc = serviceValue(service, 'ipc');
      if (ipc?.text !== 'host') return;
      const atMost = frameworks.test(imageNameOf(service) ?? '') ? { atMost: 'info' as const } : {};
      const fixes = keyRemoval(service.file, 'removeKey', service.mapping, 'ipc');
      ctx.report({ at: ipc.value.span, message: 'isShared', fixes, ...atMost });
    },
  },
});
