import { seededRandom } from './lib/random.mjs';

/** @typedef {import('./lib/random.mjs').Random} Random */
/** @typedef {{ random: Random, services: string[] }} Draft */

/** Name, merge, image, dependency and an empty line. */
const shortestService = 6;

const roles = ['api', 'worker', 'gateway', 'scheduler', 'mailer', 'search', 'reports', 'billing'];
const images = ['redis:7.4-alpine', 'postgres:17.2', 'nginx:1.27', 'ghcr.io/example/service:2.3', 'rabbitmq'];

/** Optional parts of a service; each returns whole lines. */
const parts = [build, ports, environment, healthcheck, volumes, networks, deploy, labels, command, logging];

const top = [
  'name: bench',
  '',
  'x-logging: &logging',
  '  driver: json-file',
  '  options:',
  '    max-size: 10m',
  '    max-file: "3"',
  '',
  'x-environment: &environment',
  '  LOG_LEVEL: info',
  '  TZ: Etc/UTC',
  '',
  'x-service: &service',
  '  restart: unless-stopped',
  '  init: true',
  '  logging: *logging',
  '',
  'services:',
];
const end = [
  'networks:',
  '  front:',
  '  back:',
  '    internal: true',
  '    ipam:',
  '      config:',
  '        - subnet: 10.20.0.0/24',
  '',
  'volumes:',
  '  data:',
  '  cache:',
  '    driver: local',
  '',
  'secrets:',
  '  token:',
  '    file: ./secrets/token',
];

/**
 * Makes a realistic Compose file with exactly the asked number of lines: many services with anchors, merges, short and
 * long syntax, and the networks, volumes and secrets they name.
 * @param {{ lines: number, seed: number }} options at least 60 lines
 * @returns {string} text that ends with a line end
 */
export function generateCompose({ lines, seed }) {
  /** @type {Draft} */
  const draft = { random: seededRandom(seed), services: [] };
  const result = [...top, ...service(draft, 40)];
  const room = () => lines - end.length - result.length;

  while (room() > 0) {
    const next = room() > shortestService ? service(draft, room()) : ['  # Reserved for the next service.'];
    result.push(...next);
  }
  return `${[...result, ...end].join('\n')}\n`;
}

/** @param {Draft} draft @param {number} room for lines, at least the shortest service's */
function service({ random, services }, room) {
  const name = `${random.pick(roles)}-${services.length + 1}`;
  const dependency = services.length > 0 ? random.pick(services) : undefined;
  // The second service has the short form, so that the smallest file has it too.
  const isShort = services.length === 1 || random.chance(0.5);
  services.push(name);
  const result = [`  ${name}:`, '    <<: *service', `    image: ${random.pick(images)}`];
  const wanted = parts.filter(() => random.chance(0.55)).map((part) => part(random));
  for (const part of [...(dependency ? [dependsOn(dependency, isShort)] : []), ...wanted]) {
    if (result.length + part.length < room) result.push(...part);
  }
  return [...result, ''];
}

/** @param {Random} random */
function build(random) {
  return [
    '    build:',
    '      context: .',
    `      target: runtime-${random.between(1, 9)}`,
    '      args:',
    `        TOOL_VERSION: "1.${random.between(0, 9)}"`,
    `        BUILD_TYPE: \${BUILD_TYPE:-release}`,
  ];
}

/** @param {string} name @param {boolean} isShort */
function dependsOn(name, isShort) {
  return isShort
    ? ['    depends_on:', `      - ${name}`]
    : ['    depends_on:', `      ${name}:`, '        condition: service_healthy', '        restart: true'];
}

/** @param {Random} random */
function ports(random) {
  const published = random.between(3000, 9999);
  return [
    '    ports:',
    `      - "127.0.0.1:${published}:8080"`,
    '      - target: 9090',
    `        published: "${random.between(10_000, 19_999)}"`,
    '        protocol: tcp',
  ];
}

/** @param {Random} random */
function environment(random) {
  const own = Array.from(
    { length: random.between(1, 6) },
    (_, index) => `      OPTION_${index}: "${random.between(1, 9999)}"`,
  );
  return ['    environment:', '      <<: *environment', `      DATABASE_URL: \${DATABASE_URL:?set it in .env}`, ...own];
}

/** @param {Random} random */
function healthcheck(random) {
  return [
    '    healthcheck:',
    '      test: ["CMD", "curl", "-fsS", "http://127.0.0.1:8080/health"]',
    `      interval: ${random.between(5, 60)}s`,
    '      timeout: 3s',
    '      retries: 5',
  ];
}

/** @param {Random} random */
function volumes(random) {
  return [
    '    volumes:',
    '      - data:/var/lib/app',
    '      - type: bind',
    `        source: ./config/${random.between(1, 99)}`,
    '        target: /etc/app',
    '        read_only: true',
  ];
}

/** @param {Random} random */
function networks(random) {
  return random.chance(0.5)
    ? ['    networks: [front, back]']
    : ['    networks:', '      back:', '        aliases:', `          - backend-${random.between(1, 99)}`];
}

/** @param {Random} random */
function deploy(random) {
  return [
    '    deploy:',
    `      replicas: ${random.between(1, 5)}`,
    '      resources:',
    '        limits:',
    `          cpus: "0.${random.between(1, 9)}"`,
    `          memory: ${random.between(64, 1024)}M`,
  ];
}

/** @param {Random} random */
function labels(random) {
  return [
    '    labels:',
    '      com.example.team: platform',
    `      com.example.cost-center: "${random.between(100, 999)}"`,
  ];
}

/** @param {Random} random */
function command(random) {
  return random.chance(0.5)
    ? ['    command: ["serve", "--port", "8080"]']
    : ['    command: >-', '      serve --port 8080', `      --workers ${random.between(1, 16)}`];
}

function logging() {
  return ['    logging: *logging', '    secrets:', '      - token'];
}
