// A pack that another server has. It is fetched without anything of the learner's, and believed nothing: not its size,
// not its type, not where the address leads on to.
import { DownloadError, readAll } from './download.js';

/** A pack's address outside of this site. */
export interface Elsewhere {
  readonly url: string;
  /** "https://example.org": what the learner is told. */
  readonly origin: string;
  /** Apart from that of all other packs, ours among them, whatever id the pack gives itself. */
  readonly storageKey: string;
}

const mostBytes = 8_000_000;

/** The file's text. Rejects with DownloadError. */
export async function downloadElsewhere({ url, origin }: Elsewhere): Promise<string> {
  const refuse = (why: string) => new DownloadError(`The pack at ${url} cannot be used: ${why}`);
  const response = await ask(url, 'cors').catch(async () => {
    // Only a server that answers at all can lack the header.
    const doesAnswer = await ask(url, 'no-cors').then(() => true, () => false);
    throw refuse(
      doesAnswer
        ? `${origin} does not let pages of other sites read it. It has to send the header Access-Control-Allow-Origin, where the address leads on to another one too.`
        : `${origin} does not answer, or this site does not allow packs from elsewhere. Is the address right, and is there a connection to the network?`,
    );
  });
  const end = new URL(response.url || url).origin;
  if (end !== origin) throw refuse(`the address leads on to ${end}. Use the address there.`);
  if (!response.ok) throw refuse(`${origin} does not give it out (it answers ${response.status}).`);
  const tooLarge = () => refuse(`it is larger than ${mostBytes / 1_000_000} MB.`);
  if (Number(response.headers.get('Content-Length')) > mostBytes) throw tooLarge();
  const bytes = await readAll(response, `The pack at ${url}`, (received) => {
    if (received > mostBytes) throw tooLarge();
  });
  return new TextDecoder().decode(bytes);
}

function ask(url: string, mode: RequestMode): Promise<Response> {
  return fetch(url, { mode, credentials: 'omit', referrerPolicy: 'no-referrer' });
}
