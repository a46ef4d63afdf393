import type { Language } from '../../server/src/lint/rule';

/** A text that grows with `size` in one way alone, as no person writes it and every generator may. */
type Shape = (size: number) => string;

/** Shapes by what there is much of. */
export const shapes: Readonly<Partial<Record<Language, Readonly<Record<string, Shape>>>>> = {
  dockerfile: {
    stages: (size) => lines(size, (i) => `FROM alpine:3.22 AS s${i}`),
    'stages on stages': (size) => `FROM alpine:3.22 AS s0\n${lines(size, (i) => `FROM s${i} AS s${i + 1}`)}`,
    'copies between stages': (size) =>
      lines(size, (i) => `FROM a:1 AS s${i}\nCOPY --from=s${Math.max(0, i - 1)} /a /b`),
    runs: (size) => `FROM debian:13\n${lines(size, (i) => `RUN apt-get install -y p${i}`)}`,
    'continued lines': (size) => `FROM debian:13\nRUN true${repeated(size, (i) => ` \\\n    && echo ${i}`)}\n`,
    'comments among continued lines': (size) => `FROM a:1\nRUN true \\\n${lines(size, () => '# note')} && true\n`,
    'words of one line': (size) => `FROM debian:13\nRUN echo ${repeated(size, (i) => `w${i} `)}\n`,
    'packages of one line': (size) => `FROM debian:13\nRUN apt-get install -y ${repeated(size, (i) => `p${i} `)}\n`,
    'blanks at the end': (size) => `FROM debian:13\nRUN echo x${' '.repeat(size)}\nRUN ls\n`,
    'letters of one word': (size) => `FROM debian:13\nRUN ${'x'.repeat(size)}\n`,
    'arguments of arguments': (size) => `ARG A0=1\n${lines(size, (i) => `ARG A${i + 1}=$A${i}`)}FROM a:$A${size}\n`,
    'variables and their uses': (size) => `FROM a:1\n${lines(size, (i) => `ENV E${i}=x\nRUN echo $E${i}`)}`,
    'pairs of one label': (size) => `FROM a:1\nLABEL${repeated(size, (i) => ` \\\n  org.x.l${i}="v${i}"`)}\n`,
    'mounts of one run': (size) => `FROM a:1\nRUN ${repeated(size, (i) => `--mount=type=cache,target=/c${i} `)}ls\n`,
    'here-documents': (size) => `FROM a:1\n${lines(size, (i) => `RUN <<E${i}\necho ${i}\nE${i}`)}`,
    'here-documents that do not end': (size) => `FROM a:1\nRUN ${repeated(size, (i) => `<<E${i} `)}\nx\n`,
    'open substitutions': (size) => `FROM a:1\nRUN ${'$('.repeat(size)}\n`,
    'open braces': (size) => `FROM a:1\nRUN ${'${A:-'.repeat(size)}\nENV X=${'${A:-'.repeat(size)}\n`,
    'open quotes': (size) => `FROM a:1\nRUN ${`"\\" `.repeat(size)}\nENV X=${`'" `.repeat(size)}\n`,
    'open brackets': (size) => `FROM a:1\nCMD ${'['.repeat(size)}\nCOPY ["a", ${'"b", '.repeat(size)}\n`,
    'unknown instructions': (size) => lines(size, (i) => `FRON a${i}`),
    comments: (size) => `${lines(size, () => '# docker-wiki ignore=x')}FROM a:1\n`,
    'empty lines': (size) => `FROM a:1\n${'\n'.repeat(size)}RUN ls\n`,
    'old line ends': (size) => `FROM a:1\r${'RUN ls\r'.repeat(size)}`,
  },
  compose: {
    services: (size) => `services:\n${lines(size, (i) => `  s${i}:\n    image: nginx:1.${i}`)}`,
    'services that wait for each other': (size) =>
      `services:\n${lines(size, (i) => `  s${i}:\n    image: a:1\n    depends_on: [s${(i + 1) % size}]`)}`,
    'services that extend each other': (size) =>
      `services:\n${lines(size, (i) => `  s${i}:\n    extends: s${i + 1}`)}  s${size}: { image: "a:1" }\n`,
    'networks and their users': (size) =>
      `services:\n${lines(size, (i) => `  s${i}: { image: "a:1", networks: [n${i}] }`)}networks:\n${lines(size, (i) => `  n${i}:`)}`,
    'ports of one service': (size) =>
      `services:\n  a:\n    image: a:1\n    ports:\n${lines(size, (i) => `      - "${1000 + i}:80"`)}`,
    'settings of one service': (size) =>
      `services:\n  a:\n    image: a:1\n    environment:\n${lines(size, (i) => `      K${i}: "\${V${i}:-x}"`)}`,
    'anchors and their uses': (size) => `${lines(size, (i) => `x-${i}: &a${i} { k${i}: [*a${i}] }`)}services: {}\n`,
    'merges of merges': (size) =>
      `x-0: &a0 { init: true }\n${lines(size, (i) => `x-${i + 1}: &a${i + 1} { <<: *a${i} }`)}services: { a: *a${size} }\n`,
    'open brackets': (size) => `services:\n  a: ${'['.repeat(size)}\n`,
    'nested lists': (size) => `services:\n  a: ${'['.repeat(size)}${']'.repeat(size)}\n`,
    'open variables': (size) => `services:\n  a:\n    image: "${'${A:-'.repeat(size)}"\n`,
    'lines of a text': (size) =>
      `services:\n  a:\n    image: a:1\n    command: |\n${lines(size, (i) => `      echo ${i}`)}`,
    'letters of one value': (size) => `services:\n  a:\n    image: ${'x'.repeat(size)}\n`,
    documents: (size) => lines(size, () => '---\nservices: {}'),
    comments: (size) => `${lines(size, () => '# docker-wiki ignore=x')}services: {}\n`,
    'unknown keys': (size) => `services:\n  a:\n    image: a:1\n${lines(size, (i) => `    imag${i}: x`)}`,
    tabs: (size) => `services:\n${lines(size, (i) => `\ts${i}:`)}`,
  },
  dockerignore: {
    patterns: (size) => lines(size, (i) => `${i % 3 === 0 ? '!' : ''}folder${i}/**/*.x`),
    'the same pattern': (size) => lines(size, () => '**/node_modules'),
    'open sets': (size) => `${'['.repeat(size)}\n`,
    'stars of one pattern': (size) => `${'*/'.repeat(size)}x\n`,
  },
};

function lines(size: number, line: (index: number) => string): string {
  return repeated(size, (index) => `${line(index)}\n`);
}

function repeated(size: number, part: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => part(index)).join('');
}
