// The compiled pack, as far as the page needs it before the engine is there: the lessons' texts.
import { DownloadError, download } from './download.js';
import { type Elsewhere, downloadElsewhere } from './elsewhere.js';

export interface PackExercise {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly starter: string;
  readonly data: string;
}

export interface Concept {
  readonly id: string;
  readonly title: string;
  readonly prerequisites: readonly string[];
}

/** A language that the pack can be read in beside its own, and the hash of the file that it takes. */
export interface OtherLanguage {
  readonly language: string;
  readonly hash: string;
}

export interface Pack {
  /** The whole file: what the engine opens. */
  readonly text: string;
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly translations: readonly OtherLanguage[];
  readonly exercises: readonly [PackExercise, ...PackExercise[]];
  readonly concepts: readonly Concept[];
  /** How many data sets an exercise is judged on: the visible one and its variants. */
  dataSetsOf(exercise: string): number;
}

const formatVersion = 1;
const mostConcepts = 500; // a pack from elsewhere may have any number
const mostLanguages = 50;
const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i; // it becomes a part of an address

/** Rejects with DownloadError: its message is for people. */
export async function loadPack(id: string): Promise<Pack> {
  return parsePack(id, new TextDecoder().decode(await download(`packs/${id}.json`)));
}

/** The same from another server. */
export async function loadPackFrom(elsewhere: Elsewhere): Promise<Pack> {
  return parsePack(elsewhere.url, await downloadElsewhere(elsewhere));
}

/** `id` is what people know the pack by. */
export function parsePack(id: string, text: string): Pack {
  const broken = (what: string) => new DownloadError(`The exercise pack ${id} is broken: ${what}`);
  if (text.trimStart().startsWith('<')) throw broken('the server answers with a web page.');
  let pack: unknown;
  try {
    pack = JSON.parse(text);
  } catch {
    throw broken('it is cut off, or no JSON.');
  }
  if (!isRecord(pack) || pack['format'] !== 'joinery-pack') throw broken('this is no compiled pack.');
  if (pack['format_version'] !== formatVersion) {
    throw broken(`its format is version ${String(pack['format_version'])}, and this page reads version ${formatVersion}.`);
  }
  const exercises: unknown = pack['exercises'];
  if (!Array.isArray(exercises) || exercises.length === 0) throw broken('it has no exercises.');
  const bad = exercises.findIndex((exercise) => !isExercise(exercise));
  if (bad !== -1) throw broken(`exercise ${bad + 1} lacks its text.`);
  const [first, ...rest] = exercises as PackExercise[];
  if (first === undefined) throw broken('it has no exercises.');
  const data = pack['data'];
  return {
    text,
    id: String(pack['id']),
    title: String(pack['title']),
    language: String(pack['language'] ?? 'en'),
    translations: Array.isArray(pack['translations']) ? pack['translations'].filter(isOtherLanguage).slice(0, mostLanguages) : [],
    exercises: [first, ...rest],
    concepts: Array.isArray(pack['concepts']) ? pack['concepts'].filter(isConcept).slice(0, mostConcepts) : [],
    dataSetsOf(exercise) {
      const name = exercises.find((each: PackExercise) => each.id === exercise)?.data;
      const set = isRecord(data) ? data[name] : undefined;
      return 1 + (isRecord(set) && Array.isArray(set['variants']) ? set['variants'].length : 0);
    },
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isExercise(value: unknown): value is PackExercise {
  return isRecord(value) && ['id', 'title', 'task', 'starter', 'data'].every((name) => typeof value[name] === 'string');
}

function isOtherLanguage(value: unknown): value is OtherLanguage {
  return isRecord(value) && typeof value['hash'] === 'string' && languageTag.test(String(value['language']));
}

function isConcept(value: unknown): value is Concept {
  const areTexts = (...values: readonly unknown[]) => values.every((each) => typeof each === 'string');
  return (
    isRecord(value) && areTexts(value['id'], value['title']) && Array.isArray(value['prerequisites']) && areTexts(...value['prerequisites'])
  );
}
