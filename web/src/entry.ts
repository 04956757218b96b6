// The first script of the page, and a small one. What runs SQL and what paints is asked for as soon as the page's own
// script has come, before that is carried out: on a slow processor this takes half a second in which the line would
// stand idle. Not earlier either: the lesson and the editor come first.
import { DownloadError } from './loading/download.js';
import { EarlyNotices } from './loading/early-notices.js';
import { messageOf } from './protocol/message-of.js';
import { beginDownloads } from './start/downloads.js';

const notices = new EarlyNotices();

begin().catch((error: unknown) => notices.showProblem(messageOf(error)));

async function begin(): Promise<void> {
  await untilArrived(document.getElementById('page-script') as HTMLLinkElement);
  const downloads = beginDownloads(notices);
  await new Promise((resolve) => setTimeout(resolve)); // requests leave between tasks, not in the middle of one
  const { start } = await import('./main.js').catch(() => {
    throw new DownloadError('The page’s script could not be fetched. Is there a connection to the network?');
  });
  await start(notices, downloads);
}

/** Settles once the browser has what the link names, or knows that it cannot be had, or does not load such links. */
async function untilArrived(link: HTMLLinkElement): Promise<void> {
  if (!link.relList.supports('modulepreload') || performance.getEntriesByName(link.href).length > 0) return;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
}
