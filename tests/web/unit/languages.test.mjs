// Which language a reader gets, and where its file lies.
import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { findLanguage, nameOfLanguage } = await load('src/loading/languages.ts');
const { parseTranslation, translationAddress } = await load('src/loading/translation.ts');
const { addressIn, readAddress } = await load('src/start/address.ts');

test('A language is looked up from its whole tag to its first part', () => {
  const available = ['en', 'es', 'pt-BR', 'zh-Hant-TW'];
  for (const [wished, found] of [
    [['es'], 'es'], [['es-MX'], 'es'], [['ES-mx', 'en'], 'es'], [['fr', 'pt-BR'], 'pt-BR'], [['zh-Hant-TW-x-a'], 'zh-Hant-TW'],
    [['fr-FR', 'en-US', 'es'], 'en'], [['pt'], 'pt-BR'], [['pt-PT', 'es'], 'pt-BR'], [['fr'], null], [[], null], [[''], null],
  ]) assert.equal(findLanguage(wished, available), found, String(wished));
});

test('A language is named in itself, and by its tag where the browser knows no name', () => {
  assert.deepEqual(['es', 'en', 'pl', 'de-CH-'].map(nameOfLanguage), ['Español', 'English', 'Polski', 'de-CH-']);
});

test('A translation lies beside its pack, on another server too', () => {
  assert.equal(translationAddress('https://example.org/a/joins.json', 'es'), 'https://example.org/a/joins.es.json');
  assert.equal(translationAddress('https://example.org/joins.json?v=2#top', 'pt-BR'), 'https://example.org/joins.pt-BR.json?v=2');
  assert.equal(translationAddress('https://example.org/joins', 'es'), null);
  assert.equal(translationAddress('https://example.org/?p=joins.json', 'es'), null);
});

const file = { format: 'joinery-translation', hash: '1f', language: 'es', exercises: [{ id: 'a', title: 'T', task: 'Tarea' }, { id: 'b', title: 7 }, null] };

test('A translation gives what a lesson begins with, and nothing that is no text', () => {
  const translation = parseTranslation(JSON.stringify(file), 'es', '1f');
  assert.deepEqual(translation.find('a'), { title: 'T', task: 'Tarea' });
  for (const id of ['b', 'c', '__proto__']) assert.deepEqual(translation.find(id), { title: '', task: '' });
});

test('A translation of another build, of another language or of nothing is refused', () => {
  const refused = (text, why) => assert.throws(() => parseTranslation(text, 'es', '1f'), why);
  refused(JSON.stringify({ ...file, hash: '2e' }), /another build/);
  refused(JSON.stringify({ ...file, language: 'pl' }), /another build/);
  refused(JSON.stringify({ ...file, exercises: 'many' }), /broken/);
  for (const text of ['', 'null', '[]', '{"format":"joinery-pack","exercises":[]}', JSON.stringify(file).slice(0, 40)]) refused(text, /broken/);
});

test('An address names a language by its tag, and keeps up with a choice', () => {
  assert.equal(readAddress('?lang=pt-BR').language, 'pt-BR');
  for (const none of ['', '..', 'es/..', 'e', 'español', '<b>', 'es-', 'x'.repeat(50)]) {
    assert.equal(readAddress(`?${new URLSearchParams({ lang: none })}`).language, null, none);
  }
  assert.equal(addressIn('?pack=joins&lang=es', 'en'), '?pack=joins&lang=en');
  assert.equal(addressIn('?pack=joins', 'en'), null);
});
