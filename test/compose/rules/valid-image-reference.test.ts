import rule from '../../../server/src/compose/rules/valid-image-reference';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'capitals, schemes, blanks, broken tags and digests',
  `
  services:
    a: { image: MyOrg/App }
                ^^^^^^^^^ \`MyOrg/App\` has capital letters in its name, and no registry takes them.
    b: { image: "https://ghcr.io/a/b" }
                 ^^^^^^^^^^^^^^^^^^^ \`https://ghcr.io/a/b\` begins with a scheme, but an image reference is no address.
    c: { image: "nginx:1.30 " }
                 ^^^^^^^^^^^ \`nginx:1.30 \` begins or ends with a blank, so it is no image reference.
    d: { image: "nginx:-1" }
                 ^^^^^^^^ \`nginx:-1\` has no valid tag: up to 128 letters, digits, \`_\`, \`.\` or \`-\`, not beginning with the last two.
    e: { image: "nginx@sha256:abc" }
                 ^^^^^^^^^^^^^^^^ \`nginx@sha256:abc\` has no valid digest: that is \`sha256:\` and 64 hexadecimal digits.
    f: { image: "" }
                ^^ The image is empty, so there is nothing to start.
    g: { image: "a//b:1" }
                 ^^^^^^ \`a//b:1\` is no image reference, so nothing is pulled and the service does not start.
    h: { image: "Shop/$APP:1" }
                 ^^^^^^^^^^^ \`Shop/$APP:1\` has capital letters in its name, and no registry takes them.
`,
);

fixes(
  'capitals of the name alone',
  'services:\n  a:\n    image: "GHCR.io/Shop/App:V1" # app\n',
  'services:\n  a:\n    image: "ghcr.io/shop/app:V1" # app\n',
);
fixes('a scheme', 'services:\n  a:\n    image: https://ghcr.io/a/b:1\n', 'services:\n  a:\n    image: ghcr.io/a/b:1\n');

leaves(
  'good references, variables, templates, overrides',
  `
  services:
    a: { image: "localhost:5000/a/b__c-d.e:V1_2" }
    b: { image: "\${IMAGE}\${TAG}" }
    c: { image: "\${REG}/a:\${TAG:-1}" }
    d: { image: "a@\${DIGEST}" }
    e: { image: "{{ image }}" }
    f: { image: !override "A" }
    g: { image: !reset null }
    h:
      image:
`,
);
leaves('a name that is being typed', 'services:\n  a:\n    image: nginx:');
