// One worker with one engine in it, from its start to its end. Asks one request at a time.
import type { EndedBy, EngineEvent, EngineReply, EngineRequest } from '../protocol/engine-messages.js';
import { fetchPatience, startPatience } from './patience.js';
import { type Clock, startWatchdog } from './watchdog.js';
import type { EngineWorker, FromWorker } from './worker-messages.js';

/** The engine's wasm: its first part, and the rest as soon as it has come (engine-parts.ts). */
export interface EngineFiles {
  readonly first: WebAssembly.Module;
  readonly rest: WebAssembly.Module | null;
  readonly restUrl: string;
}

export interface Answered {
  readonly kind: 'answered';
  readonly reply: EngineReply;
  /** The reply as it came. */
  readonly text: string;
}
export interface Ended {
  readonly kind: 'ended';
  readonly by: EndedBy;
  readonly reason: string;
}
export type Outcome = Answered | Ended;

/** Takes an event, and the text it came as. */
export type OnEvent = (event: EngineEvent, text: string) => void;

interface Waiting {
  /** Starts to wait anew. */
  hold(patience: number): void;
  hear(message: FromWorker): void;
  end(by: EndedBy, reason: string): void;
}

export class EngineConnection {
  readonly #worker: EngineWorker;
  readonly #clock: Clock;
  #waiting: Waiting | null = null;
  #endedBecause: { by: EndedBy; reason: string } | null = null;

  constructor(worker: EngineWorker, clock: Clock) {
    this.#worker = worker;
    this.#clock = clock;
    worker.onmessage = ({ data }) => {
      if (data.kind === 'fault') this.end(data.by, data.reason);
      else if (data.kind === 'fetching') this.#waiting?.hold(fetchPatience);
      else this.#waiting?.hear(data);
    };
    worker.onerror = ({ message }) => this.end('watchdog', message ?? 'The worker could not be loaded.');
  }

  /** Starts the engine. Answers its build id. */
  async start({ first, rest, restUrl }: EngineFiles): Promise<{ buildId: string } | { reason: string }> {
    const started = this.#wait<string>(startPatience, (message, settle) => {
      if (message.kind === 'ready') settle(message.buildId);
    });
    this.#worker.postMessage({ kind: 'start', module: first, restUrl });
    const result = await started;
    if (rest !== null) this.addRest(rest);
    return typeof result === 'string' ? { buildId: result } : { reason: result.reason };
  }

  /** Hands over the engine's second part. */
  addRest(module: WebAssembly.Module): void {
    if (this.#endedBecause === null) this.#worker.postMessage({ kind: 'rest', module });
  }

  /** Sends a request. Settles with its reply, or with who ended the engine before there was one. */
  async ask(request: EngineRequest, patience: number, onEvent: OnEvent): Promise<Outcome> {
    const answered = this.#wait<Outcome>(patience, (message, settle) => {
      if (message.kind === 'event') {
        onEvent(JSON.parse(message.text) as EngineEvent, message.text);
      } else if (message.kind === 'reply') {
        settle({ kind: 'answered', reply: JSON.parse(message.text) as EngineReply, text: message.text });
      }
    });
    this.#worker.postMessage({ kind: 'request', text: JSON.stringify(request) });
    return answered;
  }

  /** Ends the engine at once. What waits for it is told. */
  end(by: EndedBy, reason: string): void {
    if (this.#endedBecause !== null) return;
    this.#endedBecause = { by, reason };
    this.#worker.terminate();
    this.#waiting?.end(by, reason);
  }

  #wait<Result>(patience: number, hear: (message: FromWorker, settle: (result: Result) => void) => void) {
    return new Promise<Result | Ended>((resolve) => {
      if (this.#endedBecause !== null) {
        resolve({ kind: 'ended', ...this.#endedBecause });
        return;
      }
      const watch = (milliseconds: number) => startWatchdog(this.#clock, milliseconds, () => this.end('watchdog', 'The engine did not answer.'));
      let stopWatching = watch(patience);
      const settle = (result: Result | Ended) => {
        stopWatching();
        this.#waiting = null;
        resolve(result);
      };
      this.#waiting = {
        hold: (milliseconds) => {
          stopWatching();
          stopWatching = watch(milliseconds);
        },
        hear: (message) => hear(message, settle),
        end: (by, reason) => settle({ kind: 'ended', by, reason }),
      };
    });
  }
}
