// Storage of one pack, connected: to the database, to other tabs, and to whoever shows what they have to say.
import { openDatabase } from './database.js';
import { Keeper } from './keeper.js';
import { connectOtherTabs } from './other-tabs.js';
import type { Entry } from './saved.js';

export interface StorageEvents {
  /** What is not saved at present; empty where all is. */
  onWarning(text: string): void;
  /** Another tab has saved something. */
  onOtherTab(entries: readonly Entry[]): void;
}

/** Opens at once. Settles when what was kept is there, or it is clear that nothing is. Never rejects. */
export async function openStorage(pack: string, events: StorageEvents): Promise<Keeper> {
  const tabs = connectOtherTabs(pack, (entries) => {
    keeper.takeIn(entries);
    events.onOtherTab(entries);
  });
  const keeper = new Keeper({
    openDatabase: () => openDatabase(pack),
    warn: (text) => events.onWarning(text),
    onWritten: (entries) => tabs.tell(entries),
  });
  await keeper.open();
  return keeper;
}
