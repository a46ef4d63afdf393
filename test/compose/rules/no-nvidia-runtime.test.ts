import rule from '../../../server/src/compose/rules/no-nvidia-runtime';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the runtime, and the variable alone',
  `
  services:
    a:
      runtime: nvidia
               ^^^^^^ The runtime \`nvidia\` must be registered on each host; \`gpus: all\` asks the engine for the devices.
      environment: [NVIDIA_VISIBLE_DEVICES=all]
    b:
      environment:
        NVIDIA_VISIBLE_DEVICES: all
        ^^^^^^^^^^^^^^^^^^^^^^ \`NVIDIA_VISIBLE_DEVICES\` alone asks for no GPU; \`gpus: all\` does.
`,
);

fixes('the runtime', 'services:\n  a:\n    runtime: nvidia # GPU\n', 'services:\n  a:\n    gpus: all # GPU\n');

leaves(
  'requests for devices, other runtimes, Jetson',
  `
  services:
    a: { runtime: nvidia, gpus: all }
    b: { environment: [NVIDIA_VISIBLE_DEVICES=all], deploy: { resources: { reservations: { devices: [{ capabilities: [gpu] }] } } } }
    c: { runtime: runsc }
    d: { image: "nvcr.io/nvidia/l4t-base:r36.2.0", runtime: nvidia }
    e: { environment: { NVIDIA_VISIBLE_DEVICES: void } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { runtime: "\${R}" }
    b: { runtime: !reset nvidia }
    c:
      runtime:
`,
);
