import rule from '../../../server/src/compose/rules/no-oom-kill-disable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the killer switched off, and scores that spare',
  `
  services:
    a:
      oom_kill_disable: true
                        ^^^^ Without the OOM killer the container hangs, and the host with it; cgroup v2 ignores the key.
      oom_score_adj: -1000
                     ^^^^^ \`oom_score_adj: -1000\` spares this container, so the kernel kills others, the daemon included.
    b: { oom_score_adj: 2000 }
                        ^^^^ \`oom_score_adj\` lies between -1000 and 1000, so the container is not created.
`,
);

fixes(
  'by removing the key',
  'services:\n  a:\n    image: b\n    oom_kill_disable: true # never\n',
  'services:\n  a:\n    image: b\n',
);

leaves(
  'the default, mild scores',
  'services: {a: {oom_kill_disable: false, oom_score_adj: -900}, b: {oom_score_adj: 500}}\n',
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { oom_kill_disable: "\${D}", oom_score_adj: !reset -1000 }
    b:
      oom_kill_disable:
`,
);
