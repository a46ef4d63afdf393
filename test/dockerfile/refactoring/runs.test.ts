import { suite } from 'node:test';
import { becomes, becomesAndBack, isRefused } from './offer';

const split = /^Split into/;
const merge = /^Merge/;

suite('one RUN and several', () => {
  becomesAndBack(
    'split and merged again, with flags',
    split,
    'FROM a:1\nRUN<|> --network=none a 1 \\\n    && b 2\nUSER me\n',
    'FROM a:1\nRUN<|> --network=none a 1\nRUN --network=none b 2\nUSER me\n',
    merge,
  );
  becomes(
    'comments go above their RUN, continued lines stay',
    split,
    `
      FROM a:1
      RUN<|> a \\
            --long \\
          # why b
          && b "x && y" && (c && d)
    `,
    `
      FROM a:1
      RUN a \\
            --long
      # why b
      RUN b "x && y"
      RUN (c && d)
    `,
  );
  becomes(
    'between what belongs together',
    split,
    'FROM a:1\nRUN<|> if [ -f x ]; then a && b; fi && case y in a) c;; esac && d $(e && f)\n',
    'FROM a:1\nRUN if [ -f x ]; then a && b; fi\nRUN case y in a) c;; esac\nRUN d $(e && f)\n',
  );
  becomes(
    'a selection of several',
    merge,
    'FROM a:1\r\n<|>RUN a\r\n\r\n# why b\r\nRUN b \\\r\n  c\r\nRUN d<|>\r\n',
    'FROM a:1\r\nRUN a \\\r\n    # why b\r\n    && b \\\r\n  c \\\r\n    && d\r\n',
  );
  becomes(
    'with a backtick where that continues lines',
    merge,
    '# escape=`\nFROM alpine:3.22\n  RUN<|> a\n  RUN b\n',
    '# escape=`\nFROM alpine:3.22\n  RUN a `\n      && b\n',
  );

  for (const command of [
    'cd /x && a',
    'export A=1 && a',
    'A=1 && a',
    '. ./env && a',
    'a; b && c',
    'a && b || c',
    'a',
    '{ A=1; } && b',
  ]) {
    isRefused(`not split: ${command}`, split, `FROM a:1\nRUN<|> ${command}\n`);
  }
  isRefused('not split: files in memory', split, 'FROM a:1\nRUN<|> --mount=type=tmpfs,target=/t a && b\n');
  const pairs = [
    ['cd /x', 'a'],
    ['a', 'b || c'],
    ['a', 'b; c'],
    ['--network=none a', 'b'],
    ['["a"]', 'b'],
    ['a <<EOF\nx\nEOF', 'b'],
  ];
  for (const [one, two] of pairs)
    isRefused(`not merged: ${one} | ${two}`, merge, `FROM a:1\nRUN<|> ${one}\nRUN ${two}\n`);
  isRefused('not merged: something between', merge, 'FROM a:1\nRUN<|> a\nUSER me\nRUN b\n');
  isRefused('not merged: another stage', merge, 'FROM a:1\n<|>RUN a\nFROM b:1\nRUN b<|>\n');
});
