import rule from '../../../server/src/compose/rules/no-retired-image';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names with and without a successor',
  `
  services:
    a: { image: "openjdk:17-jre" }
                 ^^^^^^^^^^^^^^ The repository of \`openjdk:17-jre\` is retired and gets no new images. Successor: \`eclipse-temurin\`.
    b:
      image: containrrr/watchtower
             ^^^^^^^^^^^^^^^^^^^^^ The repository of \`containrrr/watchtower\` is retired and gets no new images. Successor: nobody; the project is archived.
    c:
      image: consul:\${V:-1.15}
             ^^^^^^^^^^^^^^^^^ The repository of \`consul:1.15\` is retired and gets no new images. Successor: \`hashicorp/consul\`.
`,
);

fixes(
  'a name, with its quotes kept',
  "services:\n  a:\n    image: 'gcr.io/google_containers/pause:3.1' # old\n",
  "services:\n  a:\n    image: 'registry.k8s.io/pause:3.1' # old\n",
);

leaves(
  'other registries, early access, builds, variables, overrides',
  `
  services:
    a: { image: "example.com/vault:1" }
    b: { image: "openjdk:27-ea" }
    c: { image: centos, build: . }
    d: { image: $IMAGE }
    e: { image: !override centos }
    f: { image: "hashicorp/vault:1.20" }
`,
);
leaves('an unfinished line', 'services:\n  a:\n    image:\n');
