import rule from '../../../server/src/compose/rules/no-misspelt-hostname';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'hosts of variables, addresses and pairs',
  `
  services:
    postgres:
      image: postgres:18
    rabbitmq:
      image: rabbitmq:4
    web:
      image: shop/web:1
      environment:
        - DATABASE_URL=postgres://app:\${PASSWORD}@postgre:5432/app
                                                  ^^^^^^^ No service of the project answers to \`postgre\`; was \`postgres\` meant?
        - "QUEUE=rabitmq:5672"
                 ^^^^^^^ No service of the project answers to \`rabitmq\`; was \`rabbitmq\` meant?
`,
);

fixes(
  'a host in an address',
  `
  services:
    gateway: { image: "shop/gateway:1" }
    web:
      image: shop/web:1
      environment: { API_URL: "http://gatway:3000/v1" }
`,
  `
  services:
    gateway: { image: "shop/gateway:1" }
    web:
      image: shop/web:1
      environment: { API_URL: "http://gateway:3000/v1" }
`,
);

leaves(
  'names that the project gives, far ones, and those that differ in figures',
  `
  services:
    store1:
      image: postgres:18
      hostname: stores
      container_name: shop-store
    web:
      image: shop/web:1
      links: ["store1:storex"]
      extra_hosts: ["store:10.0.0.1"]
      environment:
        A_HOST: stores
        B_HOST: storex
        C_HOST: store
        D_HOST: store2
        E_HOST: localhost
        F_URL: http://store1.example.com/
        G_HOST: \${STORE}
        H_HOST: mail
        I_HOST:
`,
);

leaves(
  'a project in a shared network, and one with services that nobody can read',
  `
  services:
    postgres:
      image: postgres:18
    web:
      image: shop/web:1
      environment: { DB_HOST: postgre }
  networks:
    default: { external: true, name: shared }
`,
);

leaves(
  'a service of another file that is only loaded with -f',
  `
  services:
    postgres: { image: "postgres:18" }
    web:
      image: shop/web:1
      environment: { DATABASE_HOST: postgre }
`,
  {
    name: 'compose.ci.yaml',
    files: { 'compose.test.yaml': 'services:\n  postgre:\n    image: postgres:18\n' },
  },
);
