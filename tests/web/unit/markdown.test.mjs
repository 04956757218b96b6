import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { parseMarkdown } = await load('src/portals/markdown.ts');

// The tree as compact text: p(em(a) b).
const show = (nodes) => nodes.map((node) => (typeof node === 'string' ? node : `${node.tag}(${show(node.children)})`)).join('');
const elementsOf = (nodes) => nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));
const textOf = (nodes) => nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

test('Words, emphasis, code and lists become elements', () => {
  assert.equal(show(parseMarkdown('Show **all** of *it*, `name` too.')), 'p(Show strong(all) of em(it), code(name) too.)');
  assert.equal(show(parseMarkdown('- one\n- two')), 'ul(li(one)li(two))');
  assert.equal(show(parseMarkdown('3. three')), 'ol(li(three))');
  assert.deepEqual(parseMarkdown('3. three')[0].attributes, { start: '3' });
  assert.equal(show(parseMarkdown('a  \nb')), 'p(abr()b)');
});

test('Headings stand below the title of the lesson', () => {
  assert.equal(show(parseMarkdown('# One\n\n###### Six')), 'h3(One)h6(Six)');
});

test('A table has its head and its body', () => {
  assert.equal(show(parseMarkdown('|a|\n|-|\n|1|')), 'table(thead(tr(th(a)))tbody(tr(td(1))))');
});

test('A code block keeps its text and its language', () => {
  const [block] = parseMarkdown('```sql\nSELECT 1 < 2;\n```');
  assert.equal(show([block]), 'pre(code(SELECT 1 < 2;\n))');
  assert.deepEqual(block.children[0].attributes, { 'data-language': 'sql' });
});

test('A link to the web or to a mail address is one, and gives nothing away', () => {
  for (const target of ['https://example.org/a?b=c', 'http://example.org', 'mailto:a@example.org']) {
    const [link] = elementsOf(parseMarkdown(`[x](${target})`)).filter(({ tag }) => tag === 'a');
    assert.deepEqual(link.attributes, { href: target, target: '_blank', rel: 'noopener noreferrer' });
  }
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b onclick="alert(1)">b</b>',
  '<!-- --><svg/onload=alert(1)>',
  '<iframe src="//example.org"></iframe>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](\tjavascript:alert(1))',
  '[x](vbscript:x)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](//example.org)',
  '[x](/relative)',
  '<javascript:alert(1)>',
  '![x](https://example.org/pixel.png)',
  '![x](javascript:alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '```"><script>alert(1)</script>\nx\n```',
  '`<script>alert(1)</script>`',
  '| <script> |\n|-|\n| <img onerror=x> |',
];
const harmless = /^(p|em|strong|s|code|pre|br|hr|a|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|h[3-6])$/;

for (const text of hostile) {
  test(`Nothing of a hostile pack's page gets in: ${JSON.stringify(text)}`, () => {
    for (const { tag, attributes } of elementsOf(parseMarkdown(text))) {
      assert.match(tag, harmless);
      for (const [name, value] of Object.entries(attributes)) {
        assert.match(name, /^(href|target|rel|start|data-language)$/);
        if (name === 'href') assert.match(value, /^(https?|mailto):/);
      }
    }
  });
}

test('What is not let in is still to be read', () => {
  assert.equal(textOf(parseMarkdown('<b>bold</b> and [x](javascript:y)')), '<b>bold</b> and [x](javascript:y)');
});
