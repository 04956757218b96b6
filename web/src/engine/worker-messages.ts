// What the page and its worker say to each other. Requests, replies and events of docs/protocol.md travel as text.

export type ToWorker =
  | { readonly kind: 'start'; readonly module: WebAssembly.Module }
  | { readonly kind: 'request'; readonly text: string };

export type FromWorker =
  | { readonly kind: 'ready'; readonly buildId: string }
  | { readonly kind: 'event'; readonly text: string }
  | { readonly kind: 'reply'; readonly text: string }
  /** The engine broke down (a trap, or it could not start). Nothing more comes from this worker. */
  | { readonly kind: 'fault'; readonly reason: string };

/** The worker as its host sees it: a Worker in the page, something smaller in a test. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}
