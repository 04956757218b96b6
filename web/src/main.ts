// The start, in the order that matters to a learner: the lesson and the editor, then what runs SQL, then what paints.
import type { EngineHost } from './engine/engine-host.js';
import type { EarlyNotices } from './loading/early-notices.js';
import { type Pack, type PackExercise, loadPack, loadPackFrom } from './loading/pack.js';
import { site } from './loading/site.js';
import { messageOf } from './protocol/message-of.js';
import { connectShortcuts } from './shell/shortcuts.js';
import { type Wishes, addressOf, readAddress } from './start/address.js';
import { useFonts } from './start/fonts.js';
import { goToPack, readLibrary, recallPack, rememberPack } from './start/library.js';
import type { ShellFiles } from './start/download-shell.js';
import type { Downloads } from './start/downloads.js';
import { ReadingLanguage } from './start/reading-language.js';
import { completeEngine, startEngine } from './start/start-engine.js';
import { startShell } from './start/start-shell.js';
import type { Keeper } from './storage/keeper.js';
import { type Saved, toSaved } from './storage/saved.js';
import { openStorage } from './storage/start-storage.js';
import { Workbench } from './workbench.js';

let notices: EarlyNotices;
let wishes: Wishes = { pack: null, elsewhere: null, exercise: null, theme: null, language: null };
let workbench: Workbench | null = null;

/** Starts the page. Never rejects: what goes wrong it says. */
export async function start(early: EarlyNotices, downloads: Downloads): Promise<void> {
  notices = early;
  await open(downloads).catch((error: unknown) => {
    notices.showProblem(messageOf(error));
    if (workbench === null) notices.offer('Open the packs of this site', addressOf(location.search, site.packs[0] ?? '', null));
  });
}

async function open(downloads: Downloads): Promise<void> {
  wishes = readAddress(location.search);
  const { elsewhere } = wishes;
  showTheme(wishes.theme);
  if (elsewhere !== null) notices.showNotice('origin', `Pack from ${elsewhere.origin}`);
  const packId = wishes.pack ?? recallPack() ?? site.packs[0] ?? '';
  const packLoading = elsewhere === null ? loadPack(packId) : loadPackFrom(elsewhere);
  downloads.onEngine = (received) => workbench?.tellProgress(received, site.engine.bytes);
  const [pack, keeper] = await Promise.all([packLoading, openKeeper(elsewhere?.storageKey ?? packId)]);
  if (elsewhere === null) settleAddress(packId);
  showTheme(withWishes(keeper.saved).preferences['theme'] ?? null);
  const language = new ReadingLanguage({ pack, packId, elsewhere, warn: (text) => warn('language', text) });
  await language.open(wishedLanguages(keeper.saved));
  const exercise = chooseExercise(pack, keeper.saved);
  workbench = new Workbench(exercise, keeper, {
    read: () => readLibrary(keeper, elsewhere === null ? null : pack),
    open: (other, at) =>
      void goToPack(other, at, keeper).then((text) => workbench?.tell({ type: 'notice', key: 'pack', tone: 'warning', text })),
  }, language);
  if (elsewhere !== null) workbench.tell({ type: 'foreign_pack', origin: elsewhere.origin });
  performance.mark('joinery:editor');
  connectShortcuts((name) => workbench?.actByName(name));
  if (keeper.warning !== '') warn('storage', keeper.warning);
  if (language.warning !== '') warn('language', language.warning);
  const restored = () => ({ ...withWishes(keeper.saved), exercise: exercise.id });
  const [engine] = await Promise.all([
    bringEngine(workbench, downloads, pack, language),
    bringShell(workbench, downloads.shell, restored),
  ]);
  if (engine !== null) await completeEngine(engine);
}

// The address names the pack from now on, so that the way back leads here.
function settleAddress(packId: string): void {
  rememberPack(packId);
  if (wishes.pack === null) history.replaceState(null, '', addressOf(location.search, packId, wishes.exercise));
}

function openKeeper(packId: string): Promise<Keeper> {
  return openStorage(packId, {
    onWarning: (text) => warn('storage', text),
    onOtherTab(entries) {
      const { answers, progress } = toSaved(entries);
      workbench?.tell({ type: 'other_tab', answers, progress });
    },
  });
}

function warn(key: 'storage' | 'language', text: string): void {
  notices.showNotice(key, text);
  workbench?.tell({ type: 'notice', key, tone: 'warning', text });
}

// The address comes before what was chosen, and that before what the browser asks for.
function wishedLanguages(saved: Saved): string[] {
  const wished = wishes.language ?? saved.preferences['language'];
  return [...(wished === undefined ? [] : [wished]), ...navigator.languages];
}

async function bringEngine(
  bench: Workbench,
  downloads: Downloads,
  pack: Pack,
  language: ReadingLanguage,
): Promise<EngineHost | null> {
  try {
    return await startEngine(downloads, pack, language, bench);
  } catch (error) {
    notices.showProblem(messageOf(error));
    bench.tell({ type: 'engine_failed', reason: `${messageOf(error)} Reload the page to try again.` });
    return null;
  }
}

async function bringShell(bench: Workbench, shell: Promise<ShellFiles>, restored: () => Saved): Promise<void> {
  const files = await shell;
  useFonts(files.fonts);
  await startShell(files, bench, restored, (reason) => {
    bench.stage = 'early';
    notices.showProblem(`The display stopped (${reason}). Your text is saved.`);
  });
}

// What the address asks for comes before what was kept.
function withWishes(saved: Saved): Saved {
  return wishes.theme === null ? saved : { ...saved, preferences: { ...saved.preferences, theme: wishes.theme } };
}

function showTheme(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
}

function chooseExercise(pack: Pack, saved: Saved): PackExercise {
  const find = (id: string | null) => pack.exercises.find((exercise) => exercise.id === id);
  return find(wishes.exercise) ?? find(saved.exercise) ?? pack.exercises[0];
}
