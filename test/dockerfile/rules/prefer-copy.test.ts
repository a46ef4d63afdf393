import rule from '../../../server/src/dockerfile/rules/prefer-copy';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each ADD that only copies',
  `
  FROM alpine:3.24
  ADD a.conf b.conf /etc/
  ^^^ \`ADD\` only copies here; \`COPY\` says so.
  ADD rootfs.tar.xz /
  ADD --chown=app \\
  ^^^ \`ADD\` only copies here; \`COPY\` says so.
    # the settings
    c.conf /etc/
  ADD ["my file.txt", "/etc/"]
  ^^^ \`ADD\` only copies here; \`COPY\` says so.
  ADD *.py bundle.zip /app/
  ^^^ \`ADD\` only copies here; \`COPY\` says so.
  ONBUILD ADD . /app
          ^^^ \`ADD\` only copies here; \`COPY\` says so.
`,
);

fixes(
  'the keyword alone, in the case it was written',
  `
  FROM alpine:3.24
  add --chown=app  a.conf   /etc/
`,
  `
  FROM alpine:3.24
  copy --chown=app  a.conf   /etc/
`,
);

fixes(
  'a directory, for certain',
  'FROM alpine:3.24\nADD . src/ /app/\n',
  'FROM alpine:3.24\nCOPY . src/ /app/\n',
  'Replace `ADD` with `COPY`',
);
fixes(
  'a name that does not tell, as a choice',
  'FROM alpine:3.24\nADD rootfs /\n',
  'FROM alpine:3.24\nCOPY rootfs /\n',
  'Replace `ADD` with `COPY`, unless `rootfs` is an archive',
);

leaves(
  'downloads and repositories',
  `
  FROM alpine:3.24
  ADD https://example.com/tool /opt/
  ADD ftp://example.com/tool /opt/
  ADD git@git.example.com:shop/theme.git /srv/
  ADD git://git.example.com/theme.git#v1 /srv/
  ADD a.conf HTTPS://example.com/b.conf /etc/
`,
);

leaves(
  'archives, by any name',
  `
  FROM alpine:3.24
  ADD rootfs.tar /
  ADD "fonts.TGZ" /usr/share/fonts/
  ADD data.tar.zst notes.gz /data/
  ADD ["my data.tar.bz2", "/data/"]
`,
);

leaves(
  'flags that COPY lacks',
  `
  FROM alpine:3.24
  ADD --unpack=true a.conf /etc/
  ADD --checksum=sha256:00 a.conf /etc/
  ADD --keep-git-dir=true a.conf /etc/
`,
);

leaves(
  'a source that only the build knows',
  `
  FROM alpine:3.24
  ADD $TARBALL /opt/
  ADD dist/* /opt/
  ADD app-?.t* /opt/
  ADD <<EOF /etc/motd
  hello
  EOF
`,
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nADD app.conf');
