import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dedent } from '../../harness/marked-text';
import { here, keys } from './ask';

const cards = [
  'shell/apt-get',
  'shell/apt-get/install',
  'shell/apt-get/--no-install-recommends',
  'shell/curl',
  'shell/curl/--fail',
  'shell/curl/-f',
  'shell/go/mod-download',
  'shell/go/mod',
  'shell/npm/ci',
  'shell/pip',
  'shell/pip/install',
  'shell/sudo',
  'shell/java/-jar',
];

suite('the card of', () => {
  of('a command', 'RUN apt-<|>get update', 'shell/apt-get');
  of('a command with its folder', 'RUN /usr/bin/apt-<|>get update', 'shell/apt-get');
  of('a sub-command', 'RUN apt-get -y inst<|>all x', 'shell/apt-get/install');
  of('a flag', 'RUN apt-get install --no-install<|>-recommends x', 'shell/apt-get/--no-install-recommends');
  of('a short flag', 'RUN curl -<|>f x', 'shell/curl/-f');
  of('a flag with a value', 'RUN curl --fa<|>il=x y', 'shell/curl/--fail');
  of('a long flag with one dash', 'CMD ["java", "-j<|>ar", "x"]', 'shell/java/-jar');
  of('a command behind others', 'RUN a && b | c; cu<|>rl x', 'shell/curl');
  of('a command in a substitution', 'RUN x="$(cu<|>rl y)"', 'shell/curl');
  of('a command in a here-document', 'RUN <<EOF\ncu<|>rl x\nEOF', 'shell/curl');
  of('a command of the exec form', 'CMD ["cu<|>rl", "x"]', 'shell/curl');
  of('a probe', 'HEALTHCHECK CMD cu<|>rl x', 'shell/curl');
  of('a command behind a continuation', 'RUN a \\\n  # why\n  && cu<|>rl x', 'shell/curl');
  of('a program with its version', 'RUN pip3.12 inst<|>all x', 'shell/pip/install');
  of('a module of Python', 'RUN python3 -m pi<|>p install x', 'shell/pip');
  of('a sub-command of two words', 'RUN go mod down<|>load', 'shell/go/mod-download');
});

suite('seen through', () => {
  of('sudo', 'RUN sudo -u root apt-get inst<|>all x', 'shell/apt-get/install');
  of('env', 'RUN env A=1 -u B npm c<|>i', 'shell/npm/ci');
  of('exec', 'ENTRYPOINT exec npm c<|>i', 'shell/npm/ci');
  of('time and nice', 'RUN time nice -n 5 npm c<|>i', 'shell/npm/ci');
  of('xargs', 'RUN ls | xargs -r -n 1 cu<|>rl', 'shell/curl');
  of('timeout', 'RUN timeout -k 5 60 npm c<|>i', 'shell/npm/ci');
  of('gosu', 'CMD ["gosu", "app", "npm", "c<|>i"]', 'shell/npm/ci');
  of('but sudo itself stays', 'RUN su<|>do npm ci', 'shell/sudo');
});

suite('nothing', () => {
  nothing('a package', 'RUN apt-get install cu<|>rl');
  nothing('a flag behind --', 'RUN curl -- -<|>q');
  nothing('another shell', 'SHELL ["pwsh", "-c"]\nRUN cu<|>rl x');
  nothing('a script for another program', 'RUN python3 <<EOF\ncu<|>rl\nEOF');
});

test('joined letters are taken apart', async () => {
  assert.equal(
    await here('FROM a:1\nRUN sudo curl -fs<|>SL x\n', { cards }),
    dedent(`
      **\`curl -fsSL\`** · 4 flags in one

      | flag | long | does |
      | --- | --- | --- |
      | \`-f\` | \`--fail\` | an error of the server ends it with a code |
      | \`-s\` | \`--silent\` | no progress meter |
      | \`-S\` | \`--show-error\` | errors are shown all the same |
      | \`-L\` | \`--location\` | follows redirects |
    `).trimEnd(),
  );
  assert.match(await here('FROM a:1\nRUN tar x<|>zf a.tgz\n'), /^\*\*`tar xzf`\*\* · 3 flags in one/);
  assert.match(await here('FROM a:1\nRUN set -e<|>ux\n'), /\| `-u` \| `nounset` \|/);
});

test('a letter without a card has its long form', async () => {
  assert.equal(
    await here('FROM a:1\nRUN apt-get install -<|>y x\n'),
    '**`apt-get -y`** · `--yes`: answers every question with yes',
  );
});

function of(what: string, marked: string, expected: string): void {
  test(`${what}: ${expected}`, async () => {
    const found = await keys(`FROM a:1\n${marked}\n`, cards);
    assert.equal(
      found.find((key) => cards.includes(key)),
      expected,
    );
  });
}

function nothing(what: string, marked: string): void {
  test(`on ${what}`, async () => {
    const found = await keys(`FROM a:1\n${marked}\n`, cards);
    assert.deepEqual(
      found.filter((key) => cards.includes(key)),
      [],
    );
  });
}
