// What the page's address asks for: ?pack=first-steps&exercise=all-columns&theme=dark&lang=es
// (docs/embedding.md).
import { DownloadError } from '../loading/download.js';
import type { Elsewhere } from '../loading/elsewhere.js';

export interface Wishes {
  readonly pack: string | null;
  /** A pack of another server; comes before `pack`. */
  readonly elsewhere: Elsewhere | null;
  readonly exercise: string | null;
  readonly theme: string | null;
  /** A tag of BCP 47, such as `pt-BR`. */
  readonly language: string | null;
}

const id = /^[a-z0-9][a-z0-9-]{0,63}$/;
const language = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i;

/**
 * What is neither id nor address is passed over. Throws DownloadError, whose message is for people, where the address of
 * a pack may not be used.
 */
export function readAddress(search: string): Wishes {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => {
    const value = parameters.get(name);
    return value !== null && id.test(value) ? value : null;
  };
  const theme = read('theme');
  return {
    pack: read('pack'),
    elsewhere: readElsewhere(parameters.get('pack') ?? ''),
    exercise: read('exercise'),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    language: language.exec(parameters.get('lang') ?? '')?.[0] ?? null,
  };
}

/** The address of a pack of this site, beginning with `exercise`, else where the learner was. Theme and language stay. */
export function addressOf(search: string, pack: string, exercise: string | null): string {
  const before = new URLSearchParams(search);
  const stays = ['theme', 'lang'].flatMap((name) => (before.has(name) ? [[name, before.get(name) ?? '']] : []));
  return `?${new URLSearchParams([['pack', pack], ...(exercise === null ? [] : [['exercise', exercise]]), ...stays])}`;
}

/** The same address with another language, where it names one; null where it does not. */
export function addressIn(search: string, tag: string): string | null {
  const parameters = new URLSearchParams(search);
  if (!parameters.has('lang')) return null;
  parameters.set('lang', tag);
  return `?${parameters}`;
}

const ownMachine = /^(localhost|127\.0\.0\.1)$/;

function readElsewhere(address: string): Elsewhere | null {
  if (!/^https?:/i.test(address) || address.length > 2_000) return null;
  let parsed: URL;
  try {
    parsed = new URL(address);
  } catch {
    return null;
  }
  const { href, origin, pathname, protocol, hostname, username, password } = parsed;
  if (protocol === 'http:' && !ownMachine.test(hostname)) {
    throw new DownloadError(`The pack at ${href} is not fetched: anybody on the way could change it. Its address has to begin with https.`);
  }
  if (username + password !== '') throw new DownloadError('A pack’s address with a name or a password in it is not used.');
  return { url: href, origin, storageKey: origin + pathname };
}
