// A pack's prose in another language: a file of its own, which only those fetch who want it. The engine reads it whole
// and believes nothing; the page needs what a lesson begins with, before the engine is there.
import { DownloadError, download } from './download.js';
import { type Elsewhere, downloadElsewhere } from './elsewhere.js';
import { type Pack, isRecord } from './pack.js';

export interface Translation {
  readonly language: string;
  /** The whole file: what the engine takes. */
  readonly text: string;
  /** Of an exercise, as far as it is translated. */
  find(exercise: string): { readonly title: string; readonly task: string };
}

/** Where the file lies beside the pack; null where a pack of another server has no name to put the language into. */
export function translationAddress(pack: string, language: string): string | null {
  const [path = '', query = ''] = pack.split(/(?=[?#])/, 2);
  return path.endsWith('.json') ? `${path.slice(0, -'.json'.length)}.${language}.json${query}` : null;
}

/** Rejects with DownloadError: its message is for people. `packId` is what the pack was asked for by. */
export async function loadTranslation(pack: Pack, packId: string, elsewhere: Elsewhere | null, language: string): Promise<Translation> {
  const hash = pack.translations.find((each) => each.language === language)?.hash ?? '';
  if (elsewhere !== null) {
    const url = translationAddress(elsewhere.url, language) ?? elsewhere.url;
    return parseTranslation(await downloadElsewhere({ ...elsewhere, url }), language, hash);
  }
  // The hash keeps a cache from giving out the file of another build.
  const bytes = await download(`packs/${packId}.${language}.json?${encodeURIComponent(hash)}`);
  return parseTranslation(new TextDecoder().decode(bytes), language, hash);
}

export function parseTranslation(text: string, language: string, hash: string): Translation {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new DownloadError('The translation is broken: it is cut off, or no JSON.');
  }
  if (!isRecord(file) || file['format'] !== 'joinery-translation' || !Array.isArray(file['exercises'])) {
    throw new DownloadError('The translation is broken: this is none.');
  }
  if (file['hash'] !== hash || file['language'] !== language) throw new DownloadError('The translation belongs to another build of the pack.');
  const exercises: readonly unknown[] = file['exercises'];
  return {
    language,
    text,
    find(id) {
      const found = exercises.find((each) => isRecord(each) && each['id'] === id);
      const textOf = (name: string) => (isRecord(found) && typeof found[name] === 'string' ? found[name] : '');
      return { title: textOf('title'), task: textOf('task') };
    },
  };
}
