// What is kept of a learner: small texts under a kind and a name, for each pack.

export type Kind = 'answer' | 'progress' | 'preference' | 'place';

export interface Entry {
  readonly kind: Kind;
  /** The exercise, or the preference. A place has the empty name. */
  readonly name: string;
  readonly value: string;
}

/** All that is kept for one pack, as the shell's message `restored` has it. */
export interface Saved {
  readonly answers: Record<string, string>;
  readonly progress: Record<string, string>;
  readonly preferences: Record<string, string>;
  readonly exercise: string | null;
}

export function toSaved(entries: Iterable<Entry>): Saved {
  const all = [...entries];
  const ofKind = (kind: Kind) =>
    Object.fromEntries(all.filter((entry) => entry.kind === kind).map(({ name, value }) => [name, value]));
  return {
    answers: ofKind('answer'),
    progress: ofKind('progress'),
    preferences: ofKind('preference'),
    exercise: all.find(({ kind }) => kind === 'place')?.value ?? null,
  };
}

/** May `next` take the place of `existing`? What was solved once stays solved, whatever another tab thinks. */
export function mayReplace(existing: string | undefined, next: Entry): boolean {
  return !(next.kind === 'progress' && existing === 'solved');
}
