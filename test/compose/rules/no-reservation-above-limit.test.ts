import rule from '../../../server/src/compose/rules/no-reservation-above-limit';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'memory and processors, in both forms',
  `
  services:
    a: { mem_limit: 256m, mem_reservation: 1g }
                                           ^^ The reservation of 1g is above the limit of 256m, so the container is not created.
    b:
      deploy:
        resources:
          limits: { memory: 256M, cpus: "0.5" }
          reservations: { memory: "512M", cpus: "1" }
                                   ^^^^ The reservation of 512M is above the limit of 256M, so the container is not created.
                                                 ^ The reservation of 1 is above the limit of 0.5, so the container is not created.
`,
);
reports(
  'a limit below the reservation of another file',
  `
  services:
    a: { mem_limit: 256m }
                    ^^^^ The reservation of 1g is above the limit of 256m, so the container is not created.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: b, mem_reservation: 1g}}\n' } },
);

leaves(
  'equal amounts, no limit',
  `
  services:
    a: { mem_limit: 1g, mem_reservation: 1024m }
    b: { mem_limit: 0, mem_reservation: 1g }
    c: { mem_reservation: 1g }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { mem_limit: "\${M}", mem_reservation: 1g }
    b: { mem_limit: 1m, mem_reservation: !reset 1g }
    c:
      mem_limit: 1m
      mem_reservation:
`,
);
