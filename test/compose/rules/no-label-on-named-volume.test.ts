import rule from '../../../server/src/compose/rules/no-label-on-named-volume';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'both letters',
  `
  services:
    a:
      volumes: ["vol:/a:Z", "vol2:/b:ro,z"]
                        ^ \`Z\` does nothing here: the engine labels its own volumes already.
                                        ^ \`z\` does nothing here: the engine labels its own volumes already.
`,
);

fixes(
  'the last option',
  'services:\n  a:\n    volumes: ["vol:/a:ro,Z"]\n',
  'services:\n  a:\n    volumes: ["vol:/a:ro"]\n',
);

leaves('bind mounts, variables', 'services:\n  a:\n    volumes: ["./a:/a:Z", "vol:/b:$Z", "$V:/c:Z", "vol:/d"]\n');
leaves(
  'overrides and unfinished options',
  'services:\n  a:\n    volumes: !override [vol:/a:Z]\n  b:\n    volumes: ["vol:/a:"]\n',
);
