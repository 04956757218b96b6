// What is kept of a learner: small texts under a kind and a name, for each pack.

export type Kind = 'answer' | 'progress' | 'preference' | 'place' | 'witnesses';

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
  /** Counterexamples of earlier checks, as SQL, by exercise. The engine believes none of them. */
  readonly witnesses: Record<string, readonly string[]>;
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
    witnesses: Object.fromEntries(Object.entries(ofKind('witnesses')).map(([name, value]) => [name, toTexts(value)])),
    exercise: all.find(({ kind }) => kind === 'place')?.value ?? null,
  };
}

const mostWitnesses = 8;
const longestWitness = 10_000;

// A list of texts in JSON. Whatever is something else, or more than the page ever writes, is left out.
function toTexts(value: string): string[] {
  let list: unknown;
  try {
    list = JSON.parse(value);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list
    .filter((each): each is string => typeof each === 'string' && each.length <= longestWitness)
    .slice(0, mostWitnesses);
}

/** May `next` take the place of `existing`? What was solved once stays solved, whatever another tab thinks. */
export function mayReplace(existing: string | undefined, next: Entry): boolean {
  return !(next.kind === 'progress' && existing === 'solved');
}
