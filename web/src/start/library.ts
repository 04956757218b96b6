// The library: all packs of the site and how far the learner is in each; and the way to another pack, which is another
// address and so a page of its own.
import { download } from '../loading/download.js';
import type { Concept, Pack } from '../loading/pack.js';
import { site } from '../loading/site.js';
import { messageOf } from '../protocol/message-of.js';
import type { Keeper } from '../storage/keeper.js';
import { addressOf } from './address.js';

interface Catalogue {
  readonly packs: readonly { readonly id: string }[];
  readonly concepts: readonly Concept[];
}

/** The shell's message `library`, or why there is none. Of a pack from elsewhere the concepts are its own. */
export async function readLibrary(keeper: Keeper, foreign: Pack | null): Promise<object> {
  try {
    const [bytes, progress] = await Promise.all([download(site.catalogue), keeper.progressOfAll()]);
    const { packs, concepts } = JSON.parse(new TextDecoder().decode(bytes)) as Catalogue;
    return {
      type: 'library',
      packs: packs.map((pack) => ({ ...pack, progress: progress[pack.id] ?? {} })),
      concepts: foreign?.concepts ?? concepts,
    };
  } catch (error) {
    return { type: 'library_failed', reason: `The list of packs did not come. ${messageOf(error)}` };
  }
}

/**
 * Goes to another pack, when all is saved. Where nothing is, this page stays, and the pack opens in another tab. Answers
 * what there is to say: nothing, unless the browser opens no other tab.
 */
export async function goToPack(pack: string, exercise: string | null, keeper: Keeper): Promise<string> {
  const address = addressOf(location.search, pack, exercise);
  if (keeper.warning !== '') {
    return open(address) === null ? 'Your answers are not saved, so this page stays. Open the other pack in another tab.' : '';
  }
  await keeper.settle();
  location.assign(address);
  return '';
}

const lastPackKey = 'joinery pack';

/** The pack of the site that was open last; null where there is none, or storage is refused. */
export function recallPack(): string | null {
  try {
    const pack = localStorage.getItem(lastPackKey);
    return pack !== null && site.packs.includes(pack) ? pack : null;
  } catch {
    return null;
  }
}

export function rememberPack(pack: string): void {
  try {
    localStorage.setItem(lastPackKey, pack);
  } catch {
    // The next visit begins with the first pack.
  }
}
