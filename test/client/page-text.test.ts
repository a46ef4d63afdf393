import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { pageText } from '../../client/src/language-model-tools/page-text';

const page = `<article class="prose">
<h1 id="top">Ports</h1>
<p>A port is <code class="nb">80</code> &amp; more.</p>
<h2 id="open">Open <a class="anchor" href="#" data-page="x#open" aria-label="Link">#</a></h2>
<div class="code"><div class="code-head"><span class="lang">Before</span><button><svg><path d="M1"/></svg></button></div><pre><code><span class="l"><span class="t-k">FROM</span> a</span><span class="l">RUN x &lt; y</span></code></pre></div>
<h3 id="inner">Inner</h3>
<ul><li>one</li><li>two</li></ul>
<h2 id="close">Close</h2>
<p>Done.</p>
</article>`;

suite('the text of a page for assistants', () => {
  test('keeps headings, code and lists, and leaves buttons and links to sections out', () => {
    assert.equal(
      pageText(page, 'open'),
      '## Open \n\nBefore\n```\nFROM a\nRUN x < y\n```\n\n### Inner\n\n- one\n- two\n'.trim(),
    );
  });

  test('is the whole page without a section', () => {
    const text = pageText(page, undefined) ?? '';
    assert.match(text, /^# Ports\n\nA port is `80` & more\.\n/);
    assert.match(text, /Done\.$/);
  });

  test('is nothing where there is no such section', () => assert.equal(pageText(page, 'gone'), undefined));

  test('has no markup left of a page that the build has made', () => {
    const html = readFileSync('dist/webview/pages/chapters/compose.html', 'utf8');
    const text = pageText(html, 'first-project') ?? '';
    assert.match(text, /^### A first project\n/);
    assert.match(text, /\n```\nname: hello\nservices:\n {2}web:\n/);
    assert.doesNotMatch(text.replaceAll(/```.*?```/gs, ''), /<\/|&\w+;|aria-/);
  });
});
