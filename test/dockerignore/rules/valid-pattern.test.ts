import rule from '../../../server/src/dockerignore/rules/valid-pattern';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'what the builder cannot read',
  `
  file[0-9.txt
      ^^^^^^^^ The bracket is never closed, so the builder stops with a syntax error.
  a[]b
   ^^ A set needs a character before its \`]\`; as it is, the builder stops with a syntax error.
  a[x-]b
   ^^^^ This set has a range with one end, so the builder stops with a syntax error.
  a[z-a]
   ^^^^^ This range runs backwards, so the builder stops with a syntax error.
  a\\
   ^ Nothing follows the backslash, so the builder stops with a syntax error.
  !
  ^ A \`!\` needs a pattern behind it; alone it stops the builder.
`,
);

reports(
  'comments that are none',
  `
  node_modules # installed again
               ^^^^^^^^^^^^^^^^^ Comments need a line of their own; here these words are a part of the file name.
    # dist
    ^^^^^^ Blanks stand before the \`#\`, so this line is a pattern and no comment.
`,
);

fixes('a bracket', 'x/file[0-9\n', 'x/file[0-9]\n');
fixes('a comment behind a pattern', 'a\n  dist   # made here\n', 'a\n# made here\n  dist\n');
fixes('a comment with blanks before it', 'a\n  # b\n', 'a\n# b\n');

leaves(
  'what is legal, however odd',
  `
  # [ in a comment
  a[!b-d]c
  [^a]
  [\\]]
  with blank/in name
  \\#hash
  \\!bang
  c#
  {a,b}
  !keep
  ]x
`,
);

leaves('an empty file', '');
