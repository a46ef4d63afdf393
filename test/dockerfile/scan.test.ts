import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { scan } from '../../server/src/dockerfile/model/scan';
import { dedent } from '../harness/marked-text';

suite('directives', () => {
  test('stand in the first lines only, each once', () => {
    const { directives, comments } = scan(
      dedent(`
        # syntax = docker/dockerfile:1
        # Check=skip=StageNameCasing;error=true
        # syntax=docker/dockerfile:2
        # escape=\`
        FROM alpine
      `),
    );
    assert.deepEqual(
      directives.map(({ name, value }) => `${name} ${value}`),
      ['syntax docker/dockerfile:1', 'check skip=StageNameCasing;error=true'],
    );
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['# syntax=docker/dockerfile:2', '# escape=`'],
    );
  });

  test('name and value lie where they are written', () => {
    const text = '\uFEFF#  escape =\t`  \nFROM alpine\n';
    const { directives, escapeChar } = scan(text);
    const [directive] = directives;
    assert.ok(directive);
    assert.equal(escapeChar, '`');
    assert.equal(text.slice(directive.nameSpan.start, directive.nameSpan.end), 'escape');
    assert.equal(text.slice(directive.valueSpan.start, directive.valueSpan.end), '`');
  });

  test('end at a name that the builder does not know', () => {
    const { directives, comments, escapeChar } = scan(
      '# syntax=docker/dockerfile:1\n# note=1\n# escape=`\nFROM alpine\n',
    );
    assert.deepEqual(
      directives.map(({ name }) => name),
      ['syntax'],
    );
    assert.equal(comments.length, 2);
    assert.equal(escapeChar, '\\');
  });

  test('an escape character that does not exist changes nothing', () => {
    assert.equal(scan('# escape=x\nFROM alpine\n').escapeChar, '\\');
  });
});

suite('comments', () => {
  test('also between the lines of an instruction, but not in a here-document', () => {
    const { comments } = scan(
      dedent(`
        # one
        FROM alpine
        RUN echo a \\
          # two, don't
          && echo '# not this' # nor this
        RUN <<EOF
        # nor this
        EOF
      `),
    );
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['# one', "# two, don't"],
    );
  });
});

suite('here-documents', () => {
  const found = (text: string) => {
    const source = dedent(text);
    return scan(source).heredocs.map(({ name, marker, body }) => ({
      name,
      marker: source.slice(marker.start, marker.end),
      body: source.slice(body.start, body.end),
    }));
  };

  test('a body ends at its own name', () => {
    assert.deepEqual(found('RUN <<EOF\na\n EOF\nb\nEOF\nFROM alpine\n'), [
      { name: 'EOF', marker: '<<EOF', body: 'a\n EOF\nb\n' },
    ]);
  });

  test('tabs before the name with <<-, quotes around it', () => {
    const [heredoc] = scan('RUN <<-"EOF"\n\techo\n\tEOF\n').heredocs;
    assert.ok(heredoc?.terminator);
    assert.equal(heredoc.name, 'EOF');
    assert.equal(heredoc.stripsTabs, true);
    assert.equal(heredoc.quoted, true);
  });

  test('a backslash quotes too, and a number may stand in front', () => {
    const [heredoc] = scan('RUN cat 3<<\\EOF /dev/fd/3\na\nEOF\n').heredocs;
    assert.equal(heredoc?.name, 'EOF');
    assert.equal(heredoc?.quoted, true);
  });

  test('several of one line, one body behind the other', () => {
    assert.deepEqual(found('COPY <<a <<b /dir/\nA\na\nB\nb\n'), [
      { name: 'a', marker: '<<a', body: 'A\n' },
      { name: 'b', marker: '<<b', body: 'B\n' },
    ]);
  });

  test('several on continued lines', () => {
    assert.deepEqual(found('RUN cat <<a \\\n  # and\n<<b\nA\na\nB\nb\n'), [
      { name: 'a', marker: '<<a', body: 'A\n' },
      { name: 'b', marker: '<<b', body: 'B\n' },
    ]);
  });

  test('behind ONBUILD', () => {
    assert.equal(found('ONBUILD RUN <<EOF\nFROM x\nEOF\n').length, 1);
  });

  test('an open one takes the rest of the file', () => {
    const text = 'RUN <<EOF\na\nFROM alpine';
    const [heredoc] = scan(text).heredocs;
    assert.equal(heredoc?.terminator, undefined);
    assert.equal(heredoc?.body.end, text.length);
  });

  test('CRLF ends a name as LF does', () => {
    assert.equal(scan('RUN <<EOF\r\na\r\nEOF\r\nRUN b\r\n').heredocs[0]?.terminator?.end, 17);
  });

  for (const [what, line] of [
    ['<<< is none', 'RUN cat <<<EOF'],
    ['nor a word in quotes', 'RUN echo "<<EOF"'],
    ['nor an escaped one', 'RUN echo \\<<EOF'],
    ['nor a shift', 'RUN echo $((1<<EOF))'],
    ['nor one in an instruction that takes none', 'CMD cat <<EOF'],
    ['nor one in a comment between lines', 'RUN cat \\\n# <<EOF\n  a'],
    ['nor a name apart from its marker', 'RUN cat << EOF'],
  ] as const) {
    test(what, () => assert.deepEqual(found(`${line}\na\nEOF\n`), []));
  }
});

test('the skeleton keeps every line, and every column up to the arguments', () => {
  const text = '# syntax=x\r\nFROM a\r\nRUN <<EOF \\\r\n# c\r\n\r\n<<B\r\nx\r\nEOF\r\ny\r\nB\r\n# d\nRUN b \\\\\nRUN c';
  assert.deepEqual(scan(text).skeleton.split(/\r?\n/), [
    '',
    'FROM x',
    'RUN x\\',
    '',
    '',
    'x',
    '',
    '',
    '',
    '',
    '',
    'RUN x',
    'RUN x',
  ]);
});
