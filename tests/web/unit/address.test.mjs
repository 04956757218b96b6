// What the page's address asks for, and where it leads to.
import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { addressOf, readAddress } = await load('src/start/address.ts');

test('An address says which pack, exercise and theme', () => {
  assert.deepEqual(readAddress('?pack=joins&exercise=left-join-none&theme=dark&lang=es'), {
    pack: 'joins', elsewhere: null, exercise: 'left-join-none', theme: 'dark', language: 'es',
  });
});

test('What in an address is neither id nor address is passed over', () => {
  for (const hostile of [
    '../secret', '%2e%2e%2f', 'UPPER', '', 'a/b', 'x'.repeat(65), '-x', '//example.org/p.json', 'ftp://example.org/p.json',
    'javascript:alert(1)', 'data:application/json,{}', 'blob:https://example.org/1', 'file:///etc/passwd', 'https://', 'https://[',
    `https://example.org/${'x'.repeat(2_000)}`,
  ]) {
    const { pack, elsewhere } = readAddress(`?${new URLSearchParams({ pack: hostile })}`);
    assert.deepEqual([pack, elsewhere], [null, null], hostile);
  }
  assert.equal(readAddress('?theme=pink').theme, null);
});

const elsewhere = (address) => readAddress(`?${new URLSearchParams({ pack: address })}`).elsewhere;

test('A pack may lie on another server, and is known by its whole address', () => {
  assert.deepEqual(elsewhere('https://example.org/courses/joins.json?v=2#top'), {
    url: 'https://example.org/courses/joins.json?v=2#top',
    origin: 'https://example.org',
    storageKey: 'https://example.org/courses/joins.json',
  });
  assert.equal(elsewhere('HTTPS://EXAMPLE.ORG:443/p').origin, 'https://example.org');
  assert.equal(elsewhere('https://bücher.example/p').origin, 'https://xn--bcher-kva.example');
});

test('Plain http is for the learner’s own machine alone', () => {
  assert.equal(elsewhere('http://localhost:9000/p.json').origin, 'http://localhost:9000');
  assert.equal(elsewhere('http://127.0.0.1:9000/p.json').origin, 'http://127.0.0.1:9000');
  for (const other of ['http://example.org/p.json', 'http://localhost.example.org/p', 'http://127.0.0.1.example.org/', 'http://10.0.0.1/p']) {
    assert.throws(() => elsewhere(other), /has to begin with https/, other);
  }
});

test('An address with a name or a password in it is refused', () => {
  for (const address of ['https://user@example.org/p', 'https://user:pass@example.org/p', 'https://example.com:x@example.org/']) {
    assert.throws(() => elsewhere(address), /name or a password/, address);
  }
});

test('No pack of another server has the storage of one of the site', () => {
  for (const address of ['https://example.org/joins', 'https://example.org/', 'http://localhost/joins']) {
    assert.match(elsewhere(address).storageKey, /^https?:\/\//);
  }
});

test('The way to another pack keeps theme and language and nothing else', () => {
  assert.equal(addressOf('?pack=crud&exercise=x&theme=dark', 'joins', null), '?pack=joins&theme=dark');
  assert.equal(addressOf('?x=1&lang=es', 'joins', 'ex'), '?pack=joins&exercise=ex&lang=es');
  assert.equal(addressOf('', 'joins', 'ex'), '?pack=joins&exercise=ex');
  assert.equal(addressOf('?pack=https%3A%2F%2Fexample.org%2Fp', 'joins', null), '?pack=joins');
});
