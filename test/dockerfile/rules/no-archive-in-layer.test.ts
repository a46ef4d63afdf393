import rule from '../../../server/src/dockerfile/rules/no-archive-in-layer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what stays on disk',
  `
  FROM debian:13
  RUN wget -q https://example.com/x.deb && apt-get install -y ./x.deb
      ^^^^ \`x.deb\` is unpacked or installed here and stays in the layer beside its content.
  RUN curl -L https://example.com/a.zip > a.zip; unzip a.zip && rm b.zip
      ^^^^ \`a.zip\` is unpacked or installed here and stays in the layer beside its content.
`,
);

fixes(
  'a name with a variable',
  'FROM debian:13\nRUN curl -LO https://example.com/a-$V.tgz \\\n && tar xf a-$V.tgz\n',
  'FROM debian:13\nRUN curl -LO https://example.com/a-$V.tgz \\\n && tar xf a-$V.tgz \\\n && rm a-$V.tgz\n',
);

leaves(
  'files that are removed',
  'FROM debian:13\nRUN wget -O /t/a.tgz https://a.b/c && tar xf /t/a.tgz && rm -r /t\nRUN wget https://a.b/c.tgz && tar xf c.tgz && rm *.tgz\n',
);
leaves('a later removal', 'FROM debian:13\nRUN wget https://a.b/c.tgz && tar xf c.tgz\nRUN rm c.tgz\n');
leaves(
  'pipes and other stages',
  'FROM debian:13\nRUN wget https://a.b/c.tgz && tar xf c.tgz\nFROM debian:13\nRUN wget -O- https://a.b/c.tgz | tar xz\nRUN wget https://a.b/d.tgz\n',
);
leaves('a line that is still being typed', 'FROM debian:13\nRUN curl -o a.tgz https://a.b/a.tgz && tar\n');
