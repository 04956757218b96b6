// The learner's entries in IndexedDB. Preferences are shared by all packs, the rest belongs to one.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import { type Entry, type Kind, mayReplace } from './saved.js';

/** Where entries outlive the page. Every function may reject: storage can be refused, full, or go away. */
export interface Database {
  read(): Promise<Entry[]>;
  /** By pack and exercise. */
  readProgress(): Promise<Record<string, Record<string, string>>>;
  write(entries: readonly Entry[]): Promise<void>;
}

type Key = [pack: string, kind: Kind, name: string];

interface Schema extends DBSchema {
  entries: { key: Key; value: string };
}

const sharedByAllPacks = '';

export async function openDatabase(pack: string): Promise<Database> {
  const database = await openDB<Schema>('joinery', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('entries');
    },
    // Another version of the page wants to change the shape: let it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const ownerOf = (kind: Kind) => (kind === 'preference' ? sharedByAllPacks : pack);
  return {
    async read() {
      return [...(await readAll(database, sharedByAllPacks)), ...(await readAll(database, pack))];
    },
    async readProgress() {
      const all: Record<string, Record<string, string>> = {};
      const store = database.transaction('entries').store;
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      for (const [index, [owner, kind, name]] of keys.entries()) {
        if (kind === 'progress') (all[owner] ??= {})[name] = values[index] ?? '';
      }
      return all;
    },
    async write(entries) {
      const transaction = database.transaction('entries', 'readwrite');
      const writes = entries.map(async (entry) => {
        const key: Key = [ownerOf(entry.kind), entry.kind, entry.name];
        if (mayReplace(await transaction.store.get(key), entry)) await transaction.store.put(entry.value, key);
      });
      await Promise.all([...writes, transaction.done]);
    },
  };
}

async function readAll(database: IDBPDatabase<Schema>, pack: string): Promise<Entry[]> {
  const transaction = database.transaction('entries');
  const range = IDBKeyRange.bound([pack], [pack, []]); // arrays sort after all texts
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]);
  return keys.map(([, kind, name], index) => ({ kind, name, value: values[index] ?? '' }));
}
