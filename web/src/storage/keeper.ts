// Keeps the learner's entries: in memory for the page, and in the database for the next visit. What the database
// refuses stays in memory and is tried again with the next change, so nothing is lost as long as the page is open.
import type { Database } from './database.js';
import { type Entry, type Saved, mayReplace, toSaved } from './saved.js';

export interface KeeperOptions {
  /** Rejects where storage is refused. */
  openDatabase(): Promise<Database>;
  /** Says what is not saved; the empty text: all is well again. */
  warn(text: string): void;
  /** Told of every batch that has reached the database, for other tabs. */
  onWritten(entries: readonly Entry[]): void;
  /** Milliseconds until a database that does not open counts as refused. */
  readonly openPatience?: number;
}

const refusedText =
  'This browser does not let the page save. Your answers stay as long as this tab is open. Copy what you want to keep.';
const fullText =
  'The storage of this browser is full. Your latest answers stay as long as this tab is open. Copy what you want to keep.';

const settlePatience = 2_000; // milliseconds

export class Keeper {
  readonly #options: KeeperOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #unwritten = new Map<string, Entry>();
  #database: Database | null = null;
  #isWriting = false;
  #writing = Promise.resolve();
  #warning = '';

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** What is not saved at present; empty where all is. */
  get warning(): string {
    return this.#warning;
  }

  get saved(): Saved {
    return toSaved(this.#entries.values());
  }

  /** Reads what was kept. Never rejects: where storage is refused, the page goes on without. */
  async open(): Promise<void> {
    try {
      const database = await inTime(this.#options.openDatabase(), this.#options.openPatience ?? 2_000);
      for (const entry of await database.read()) {
        const key = keyOf(entry);
        if (!this.#entries.has(key)) this.#entries.set(key, entry); // what was typed meanwhile is newer
      }
      this.#database = database;
      await this.#startWriting();
    } catch {
      this.#warn(refusedText);
    }
  }

  save(entry: Entry): void {
    const key = keyOf(entry);
    const existing = this.#entries.get(key)?.value;
    if (existing === entry.value || !mayReplace(existing, entry)) return;
    this.#entries.set(key, entry);
    this.#unwritten.set(key, entry);
    void this.#startWriting();
  }

  /** What is kept of every pack's progress: by pack and exercise. Empty where nothing can be read. */
  async progressOfAll(): Promise<Record<string, Record<string, string>>> {
    return (await this.#database?.readProgress().catch(() => null)) ?? {};
  }

  /** Settles when all that can be written is. Never rejects. */
  async settle(): Promise<void> {
    await inTime(this.#writing, settlePatience).catch(() => {});
  }

  /** Takes in what another tab has written. */
  takeIn(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const key = keyOf(entry);
      if (mayReplace(this.#entries.get(key)?.value, entry)) this.#entries.set(key, entry);
    }
  }

  // What is saved while a batch is on its way goes with the next one.
  #startWriting(): Promise<void> {
    if (this.#database !== null && !this.#isWriting) this.#writing = this.#write(this.#database);
    return this.#writing;
  }

  async #write(database: Database): Promise<void> {
    this.#isWriting = true;
    try {
      while (this.#unwritten.size > 0) {
        const batch = [...this.#unwritten];
        await database.write(batch.map(([, entry]) => entry));
        for (const [key, entry] of batch) {
          if (this.#unwritten.get(key) === entry) this.#unwritten.delete(key);
        }
        this.#options.onWritten(batch.map(([, entry]) => entry));
      }
      if (this.#warning !== '') this.#warn('');
    } catch (error) {
      this.#warn(error instanceof Error && error.name === 'QuotaExceededError' ? fullText : refusedText);
    } finally {
      this.#isWriting = false;
    }
  }

  #warn(text: string): void {
    this.#warning = text;
    this.#options.warn(text);
  }
}

function keyOf({ kind, name }: Entry): string {
  return `${kind} ${name}`;
}

function inTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It took too long.')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
