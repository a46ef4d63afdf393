import rule from '../../../server/src/compose/rules/no-private-label-on-shared-source';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'other services and copies',
  `
  services:
    a:
      image: x
      volumes: ["./shared:/data:Z"]
                                ^ \`Z\` is for one container, but \`b\` mounts \`./shared\` as well; whoever starts last locks out the other.
    b:
      image: x
      volumes:
        - { type: bind, source: ./shared/, target: /data }
    c:
      image: x
      scale: 2
      volumes: ["./c:/c:ro,Z"]
                           ^ \`Z\` is for one container, but \`c\` runs more than once; whoever starts last locks out the others.
`,
);

fixes(
  'the letter alone',
  'services:\n  a:\n    volumes: [./s:/a:Z] # a\n  b:\n    volumes: [./s:/b]\n',
  'services:\n  a:\n    volumes: [./s:/a:z] # a\n  b:\n    volumes: [./s:/b]\n',
);

leaves(
  'other sources, volumes, profiles, variables, overrides, unfinished items',
  `
  services:
    a: { image: x, profiles: [a], volumes: ["./s:/a:Z", "vol:/v:Z", "$X:/x:Z", "./a:/b:Z"] }
    b: { image: x, profiles: [b], volumes: ["./s:/a:Z", "vol:/v:Z", "$X:/x:Z", "./b:/b:Z"] }
    c: { image: x, volumes: !override ["./a:/a:Z"] }
    d:
      volumes:
        -
`,
);
leaves('a number of copies that a variable holds', 'services:\n  a:\n    scale: ${N}\n    volumes: [./a:/a:Z]\n');
