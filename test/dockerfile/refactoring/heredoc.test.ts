import { suite } from 'node:test';
import { becomes, becomesAndBack, isRefused } from './offer';

const heredoc = /as a here-document/;
const chain = /as a chain/;

suite('a chain of && and a here-document', () => {
  becomesAndBack(
    'one command a line behind set -e, and back',
    heredoc,
    `
      FROM debian:13
      RUN<|> --mount=type=cache,target=/x apt-get update \\
          # the compiler
          && apt-get install -y \\
              gcc \\
              make \\
          && cd /src
      USER me
    `,
    `
      FROM debian:13
      RUN<|> --mount=type=cache,target=/x <<EOF
      set -e
      apt-get update
      # the compiler
      apt-get install -y \\
              gcc \\
              make
      cd /src
      EOF
      USER me
    `,
    chain,
  );
  becomes(
    'a comment inside a command goes above it',
    heredoc,
    'FROM debian:13\nRUN<|> a \\\n  # note\n  b && c   \nUSER me\n',
    'FROM debian:13\nRUN <<EOF\nset -e\n# note\na \\\n  b\nc\nEOF\nUSER me\n',
  );
  becomes(
    'set -ex stays what it is',
    heredoc,
    'FROM debian:13\nRUN<|> set -ex && a && b\n',
    'FROM debian:13\nRUN <<EOF\nset -ex\na\nb\nEOF\n',
  );
  becomes(
    'a line that breaks between single quotes',
    heredoc,
    "FROM debian:13\nRUN<|> a && echo 'x \\\n  y'\n",
    "FROM debian:13\nRUN <<EOF\nset -e\na\necho 'x   y'\nEOF\n",
  );
  becomes(
    'the shell continues lines by a backslash, whatever the file does',
    heredoc,
    '# escape=`\nFROM debian:13\nRUN<|> a `\n  b && c\n',
    '# escape=`\nFROM debian:13\nRUN <<EOF\nset -e\na \\\n  b\nc\nEOF\n',
  );
  becomes(
    'another marker where its name is a line of the body',
    heredoc,
    'FROM debian:13\nRUN<|> a && EOF\n',
    'FROM debian:13\nRUN <<END_OF_SCRIPT\nset -e\na\nEOF\nEND_OF_SCRIPT\n',
  );
  becomes(
    'comments of a here-document, tabs and the last one too',
    chain,
    'FROM debian:13\nRUN<|> <<-"X"\n\t# first\n\tset -e\n\ta\n\n\t# b\n\tb\n\t# last\n\tX\nUSER me\n',
    'FROM debian:13\nRUN \\\n    # first\n    a \\\n    # b\n    # last\n    && b\nUSER me\n',
  );

  const refused = ['a', 'a; b && c', 'a && b || c', 'a && (b; c)', '! a && b', 'a && b &', "a && 'b", 'a && cat <<< x'];
  for (const command of refused) isRefused(command, heredoc, `FROM debian:13\nRUN<|> ${command}\n`);
  isRefused('carriage returns would get into the script', heredoc, 'FROM debian:13\r\nRUN<|> a && b\r\n');
  isRefused('PowerShell', heredoc, 'FROM debian:13\nSHELL ["pwsh", "-Command"]\nRUN<|> a && b\n');

  const bodies = [
    'a\nb',
    'set -e\nif a; then b; fi',
    'set -e\na && b',
    'set -e\na || b',
    'set -e\n! a',
    'set -e\na # b',
    '#!/bin/sh\nset -e\na',
  ];
  for (const body of bodies) isRefused(JSON.stringify(body), chain, `FROM debian:13\nRUN<|> <<EOF\n${body}\nEOF\n`);
  isRefused('the input of another program', chain, 'FROM debian:13\nRUN<|> python3 <<EOF\nset -e\nEOF\n');
  isRefused('an unfinished one', chain, 'FROM debian:13\nRUN<|> <<EOF\nset -e\na\n');
});
