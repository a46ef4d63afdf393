import { seededRandom } from './lib/random.mjs';

/** @typedef {import('./lib/random.mjs').Random} Random */
/** @typedef {{ random: Random, stages: string[] }} Draft */

const baseImages = [
  'node:22.12-bookworm-slim',
  'golang:1.23-alpine',
  'python:3.13-slim-bookworm',
  'eclipse-temurin:21-jre',
  'debian:bookworm-slim',
  'ubuntu',
  'alpine:3.21',
];
const debianPackages = [
  'build-essential',
  'ca-certificates',
  'curl',
  'git',
  'libpq-dev',
  'pkg-config',
  'unzip',
  'zlib1g-dev',
];
const alpinePackages = ['bash', 'build-base', 'curl', 'git', 'libpq', 'openssl', 'tzdata'];
const remarks = [
  '# Dependencies change less often than sources, so they come first.',
  '# Kept apart: this layer is rebuilt only when the lock file changes.',
  '# The mirror in the office drops long downloads.',
  '# See the runbook before raising this version.',
];
const shellRemarks = ['# retried: the mirror is slow at night', '# needed by the native modules', '# smaller layers'];
const commands = [
  `curl -fsSL "https://example.com/tools/\${TOOL_VERSION}/install.sh" -o /tmp/install.sh`,
  'sh /tmp/install.sh --prefix=/usr/local',
  'rm -rf /tmp/* /var/tmp/*',
  'mkdir -p /srv/app/cache /srv/app/log',
  'chown -R 1000:1000 /srv/app',
  "find /usr/local -name '*.a' -delete",
  `if [ "\${BUILD_TYPE:-release}" = debug ]; then touch /srv/app/.debug; fi`,
  'for tool in fetch pack check; do ln -s /usr/local/bin/tools "/usr/local/bin/$tool"; done',
];

/** Pieces of a stage after its WORKDIR; each returns whole lines. */
const pieces = [aptChain, apkChain, runChain, runWithMounts, runHeredoc, copyHeredoc, variables, labels, copies, ports];

/**
 * Makes a realistic Dockerfile with exactly the asked number of lines: many stages, long RUN chains with comments
 * between the continued lines, here-documents, ARG and ENV, copies between stages.
 * @param {{ lines: number, seed: number }} options at least 20 lines
 * @returns {string} text that ends with a line end
 */
export function generateDockerfile({ lines, seed }) {
  const random = seededRandom(seed);
  /** @type {Draft} */
  const draft = { random, stages: [] };
  const result = [
    '# syntax=docker/dockerfile:1',
    '',
    'ARG TOOL_VERSION=1.4.2',
    'ARG BUILD_TYPE=release',
    '',
    ...stageStart(draft),
    '',
  ];
  const tail = imageEnd();
  const room = () => lines - tail.length - result.length;

  while (room() > 0) {
    const startsStage = random.chance(0.12) && room() > 16;
    const piece = [...(startsStage ? stageStart(draft) : random.pick(pieces)(draft)), ''];
    result.push(...(piece.length <= room() ? piece : Array.from({ length: room() }, (_, index) => filler(index))));
  }
  return `${[...result, ...tail].join('\n')}\n`;
}

/** @param {Draft} draft */
function stageStart({ random, stages }) {
  const parent = stages.length > 0 && random.chance(0.4) ? random.pick(stages) : random.pick(baseImages);
  const name = `${random.pick(['base', 'deps', 'build', 'test', 'assets', 'runtime'])}-${stages.length + 1}`;
  stages.push(name);
  return [
    random.pick(remarks),
    `FROM ${parent} AS ${name}`,
    'ARG TOOL_VERSION',
    'ARG BUILD_TYPE',
    `WORKDIR /srv/app/${name}`,
  ];
}

/** @param {Draft} draft */
function aptChain({ random }) {
  const recommends = random.chance(0.8) ? ' --no-install-recommends' : '';
  const names = someOf(random, debianPackages);
  return [
    'RUN apt-get update \\',
    ` && apt-get install -y${recommends} \\`,
    ...names.flatMap((name) => [
      ...(random.chance(0.2) ? [`    ${random.pick(shellRemarks)}`] : []),
      `      ${name} \\`,
    ]),
    ' && rm -rf /var/lib/apt/lists/*',
  ];
}

/** @param {Draft} draft */
function apkChain({ random }) {
  return ['RUN apk add --no-cache \\', ...continued(someOf(random, alpinePackages).map((name) => `    ${name}`))];
}

/** @param {Draft} draft */
function runChain({ random }) {
  const steps = Array.from({ length: random.between(4, 14) }, () => ` && ${random.pick(commands)}`);
  return ['RUN set -eux \\', ...withRemarks(random, continued(steps))];
}

/** @param {Draft} draft */
function runWithMounts({ random }) {
  const id = random.between(1, 9);
  return [
    `RUN --mount=type=cache,id=npm-${id},target=/root/.npm,sharing=locked \\`,
    '    --mount=type=secret,id=npmrc,target=/root/.npmrc,required=true \\',
    '    --mount=type=bind,source=package.json,target=package.json \\',
    '    npm ci --omit=dev --no-audit',
  ];
}

/** @param {Draft} draft */
function runHeredoc({ random }) {
  const steps = Array.from({ length: random.between(3, 12) }, () => random.pick(commands));
  return ['RUN <<EOF', 'set -eu', ...steps, 'EOF'];
}

/** @param {Draft} draft */
function copyHeredoc({ random }) {
  const entries = Array.from(
    { length: random.between(3, 9) },
    (_, index) => `option_${index} = ${random.between(1, 9999)}`,
  );
  return [
    `COPY --chmod=0644 <<'CONFIG' /etc/app/part-${random.between(1, 999)}.conf`,
    '[server]',
    ...entries,
    'CONFIG',
  ];
}

/** @param {Draft} draft */
function variables({ random }) {
  const number = random.between(1, 999);
  return [
    `ARG FEATURE_${number}=on`,
    `ENV FEATURE_${number}=\${FEATURE_${number}} \\`,
    '    NODE_ENV=production \\',
    `    CACHE_SIZE="${random.between(16, 512)}m" \\`,
    '    PATH=/srv/app/bin:$PATH',
  ];
}

/** @param {Draft} draft */
function labels({ random }) {
  return [
    'LABEL org.opencontainers.image.title="Example service" \\',
    `      org.opencontainers.image.version="1.${random.between(0, 40)}.${random.between(0, 9)}" \\`,
    '      org.opencontainers.image.source="https://example.com/git/service" \\',
    '      org.opencontainers.image.licenses="MIT"',
  ];
}

/** @param {Draft} draft */
function copies({ random, stages }) {
  const current = stages.at(-1);
  const others = stages.filter((stage) => stage !== current);
  const fromStage =
    others.length > 0 ? [`COPY --from=${random.pick(others)} --chown=1000:1000 /srv/app/dist ./dist/`] : [];
  const added = random.chance(0.15) ? ['ADD settings.json ./'] : [];
  return [
    random.pick(remarks),
    'COPY --link package.json package-lock.json ./',
    'COPY src/ ./src/',
    ...fromStage,
    ...added,
  ];
}

/** @param {Draft} draft */
function ports({ random }) {
  return [`EXPOSE ${random.between(3000, 9999)}/tcp`, 'VOLUME ["/srv/app/cache"]', 'STOPSIGNAL SIGTERM'];
}

function imageEnd() {
  return [
    'USER 1000:1000',
    'EXPOSE 8080',
    'HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 \\',
    '  CMD curl -fsS http://127.0.0.1:8080/health || exit 1',
    'ENTRYPOINT ["/usr/local/bin/tools"]',
    'CMD ["serve", "--port", "8080"]',
  ];
}

/** @param {number} index */
function filler(index) {
  return index % 2 === 0 ? `ENV SLOT_${index}=${index}` : '# One slot for each worker.';
}

/** @param {Random} random @param {readonly string[]} values */
function someOf(random, values) {
  const chosen = values.filter(() => random.chance(0.6));
  return chosen.length > 0 ? chosen : values.slice(0, 1);
}

/** @param {readonly string[]} lines */
function continued(lines) {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}

/**
 * Comments between continued lines, as people write them; never after the last one.
 * @param {Random} random
 * @param {readonly string[]} lines
 */
function withRemarks(random, lines) {
  return lines.flatMap((line) => (random.chance(0.15) ? [`    ${random.pick(shellRemarks)}`, line] : [line]));
}
