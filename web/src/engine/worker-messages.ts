// What the page and its worker say to each other. Requests, replies and events of docs/protocol.md travel as text.
import type { EndedBy } from '../protocol/engine-messages.js';

export type ToWorker =
  /** `restUrl`: where the worker finds the engine's second part, if it needs it before it was sent. */
  | { readonly kind: 'start'; readonly module: WebAssembly.Module; readonly restUrl: string }
  /** The engine's second part. Comes after `ready`. */
  | { readonly kind: 'rest'; readonly module: WebAssembly.Module }
  | { readonly kind: 'request'; readonly text: string };

export type FromWorker =
  | { readonly kind: 'ready'; readonly buildId: string }
  | { readonly kind: 'event'; readonly text: string }
  | { readonly kind: 'reply'; readonly text: string }
  /** The worker stands still until the engine's second part has come. */
  | { readonly kind: 'fetching' }
  /** The engine broke down (a trap, or it could not start, or lacks a part). Nothing more comes from this worker. */
  | { readonly kind: 'fault'; readonly by: EndedBy; readonly reason: string };

/** The worker as its host sees it: a Worker in the page, something smaller in a test. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}
