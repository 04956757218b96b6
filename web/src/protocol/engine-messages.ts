// What engine and host say to each other: docs/protocol.md as types, as far as the page looks into the messages.
// What it only passes on to the shell stays text.

/** Two byte offsets into UTF-8 text. */
export type ByteRange = readonly [from: number, to: number];

export type EngineRequest = { readonly id: number } & (
  | { readonly type: 'open_pack'; readonly pack: string }
  | { readonly type: 'open_exercise'; readonly exercise: string }
  | { readonly type: 'translate'; readonly translation: string | null }
  | { readonly type: 'run'; readonly sql: string; readonly selection?: ByteRange | null; readonly caret?: number | null }
  | { readonly type: 'page'; readonly result: number; readonly row: number }
  | { readonly type: 'check'; readonly sql: string; readonly witnesses?: readonly string[] }
  | { readonly type: 'open_witness'; readonly witness: string }
  | { readonly type: 'hint'; readonly sql: string; readonly witness?: string | null }
  | { readonly type: 'reset' }
);

export interface StatementRan {
  readonly offset: number;
  readonly length: number;
  readonly changes: number;
  readonly result: number | null;
}

export type EngineReply = { readonly id: number } & (
  | { readonly type: 'ran'; readonly statements: readonly StatementRan[] }
  | { readonly type: 'pack_opened' | 'exercise_opened' | 'translated' | 'page' | 'checked' | 'was_reset' | 'witness_opened' | 'hinted' }
  | { readonly type: 'refused'; readonly reason: string }
);

export interface EngineEvent {
  readonly id: number;
  readonly type: 'statement_started';
  readonly offset: number;
}

/** Who ended the engine: the watchdog (it hung, or it broke down), the learner, or a network without its second part. */
export type EndedBy = 'watchdog' | 'learner' | 'network';
