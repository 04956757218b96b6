// Keeps an engine answering: hands it one request after the other, ends it where it hangs or breaks down or the learner
// says so, and puts a new one in the same place. Nothing the learner did is lost but the statement that hung.
import type { EngineRequest } from '../protocol/engine-messages.js';
import { type Answered, EngineConnection, type EngineFiles, type OnEvent, type Outcome } from './engine-connection.js';
import { Journal } from './journal.js';
import { patienceFor } from './patience.js';
import type { Clock } from './watchdog.js';
import type { EngineWorker } from './worker-messages.js';

export interface EngineHostOptions {
  readonly module: WebAssembly.Module;
  /** Where the engine's second part lies. */
  readonly restUrl: string;
  /** Of the wasm that this page was built with. */
  readonly buildId: string;
  readonly packText: string;
  readonly clock: Clock;
  startWorker(): EngineWorker;
  /** How many data sets an exercise is judged on. */
  dataSetsOf(exercise: string): number;
  /** Takes messages for the shell: replies and events as they came, `interrupted`, `engine_ready`, `engine_failed`. */
  deliver(text: string, type: string): void;
  /** Told where the engine does not take a translation; what was read before is read on. */
  onTranslationRefused(reason: string): void;
}

// Ids of the host's own requests. Those of the shell start at 1.
const openPackId = 0; // and that of a translation
const ownId = -1;

export class EngineHost {
  readonly #options: EngineHostOptions;
  readonly #journal = new Journal();
  readonly #queue: EngineRequest[] = [];
  #files: EngineFiles;
  #connection: EngineConnection | null = null;
  #inHand: EngineRequest | null = null;
  #isServing = true; // until the pack is open, requests wait
  #translation: string | null = null; // the newest that the engine took

  constructor(options: EngineHostOptions) {
    this.#options = options;
    this.#files = { first: options.module, rest: null, restUrl: options.restUrl };
  }

  /** Starts the engine and opens the pack. Requests may be sent before it is done. */
  async start(): Promise<void> {
    const opened = await this.#openPack();
    if (opened === null) return;
    this.#deliver({ type: 'engine_ready' });
    this.#options.deliver(opened.text, opened.reply.type);
    this.#isServing = false;
    await this.#serve();
  }

  /** Takes the engine's second part, for this engine and those after it. */
  addRest(module: WebAssembly.Module): void {
    this.#files = { ...this.#files, rest: module };
    this.#connection?.addRest(module);
  }

  /** Has a request carried out after those before it. */
  send(request: EngineRequest): void {
    this.#queue.push(request);
    void this.#serve();
  }

  /** Has the pack read in another language: a compiled translation, or null for the original. */
  translate(translation: string | null): void {
    this.send({ id: openPackId, type: 'translate', translation });
  }

  /** Ends the run, the check or the look for a hint in hand; without one does nothing. */
  stop(): void {
    if (['run', 'check', 'hint'].includes(this.#inHand?.type ?? '')) {
      this.#connection?.end('learner', 'Stopped.');
    }
  }

  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    for (let request = this.#queue.shift(); request !== undefined; request = this.#queue.shift()) {
      if (!(await this.#carryOut(request))) return; // there is no engine any more
    }
    this.#isServing = false;
  }

  async #carryOut(request: EngineRequest): Promise<boolean> {
    this.#inHand = request;
    const started: number[] = [];
    const outcome = await this.#ask(request, ({ type, offset }, text) => {
      started.push(offset);
      this.#options.deliver(text, type);
    });
    if (outcome.kind === 'answered') {
      this.#inHand = null;
      if (request.type === 'translate') {
        if (outcome.reply.type === 'refused') {
          this.#options.onTranslationRefused(outcome.reply.reason);
          return true;
        }
        this.#translation = request.translation;
      }
      this.#journal.noteAnswered(request, outcome.reply);
      this.#options.deliver(outcome.text, outcome.reply.type);
      return true;
    }
    this.#journal.noteInterrupted(request, started);
    const replayed = await this.#rebuild();
    this.#inHand = null;
    if (replayed === null) return false;
    this.#deliver({ type: 'interrupted', id: request.id, by: outcome.by, replayed });
    return true;
  }

  async #ask(request: EngineRequest, onEvent: OnEvent = () => {}): Promise<Outcome> {
    if (this.#connection === null) throw new Error('No engine was started.');
    const dataSets = this.#journal.exercise === null ? 1 : this.#options.dataSetsOf(this.#journal.exercise);
    return this.#connection.ask(request, patienceFor(request, dataSets), onEvent);
  }

  // A new engine with the pack open: the reply to open_pack. Null: there is none, and the shell knows.
  async #openPack(): Promise<Answered | null> {
    this.#connection = new EngineConnection(this.#options.startWorker(), this.#options.clock);
    const started = await this.#connection.start(this.#files);
    if ('reason' in started) return this.#fail(`The SQL engine did not start: ${started.reason} Reload the page to try again.`);
    if (started.buildId !== this.#options.buildId) {
      return this.#fail('The SQL engine and this page are of different versions. Reload the page to get both anew.');
    }
    const outcome = await this.#ask({ id: openPackId, type: 'open_pack', pack: this.#options.packText });
    if (outcome.kind === 'ended') return this.#fail(`The SQL engine stopped while it opened the exercises: ${outcome.reason}`);
    return outcome;
  }

  // A new engine in the place of one that was ended: how many statements ran again. Null: there is none.
  async #rebuild(): Promise<number | null> {
    if ((await this.#openPack()) === null) return null;
    if (await this.#replay()) return this.#journal.statements.length;
    // What ran once does not run again. Better the exercise's own database than none.
    this.#journal.forgetStatements();
    if ((await this.#openPack()) === null) return null;
    return (await this.#replay()) ? 0 : (this.#fail('The SQL engine cannot open this exercise any more.'), null);
  }

  async #replay(): Promise<boolean> {
    const translation: EngineRequest[] =
      this.#translation === null ? [] : [{ id: ownId, type: 'translate', translation: this.#translation }];
    const again: EngineRequest[] = this.#journal.exercise === null ? translation : [
      ...translation,
      { id: ownId, type: 'open_exercise', exercise: this.#journal.exercise },
      ...(this.#journal.witness === null ? [] : [{ id: ownId, type: 'open_witness', witness: this.#journal.witness } as const]),
      ...this.#journal.statements.map((sql): EngineRequest => ({ id: ownId, type: 'run', sql })),
    ];
    for (const request of again) {
      const outcome = await this.#ask(request);
      if (outcome.kind === 'ended' || outcome.reply.type === 'refused') return false;
    }
    return true;
  }

  #fail(reason: string): null {
    this.#connection?.end('watchdog', reason);
    this.#deliver({ type: 'engine_failed', reason });
    return null;
  }

  #deliver(message: { readonly type: string; readonly [member: string]: unknown }): void {
    this.#options.deliver(JSON.stringify(message), message.type);
  }
}
