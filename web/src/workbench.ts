// Ties the page's parts together: what the learner does goes to the shell, what the shell wants is done, and until the
// shell or the engine is there, what is meant for it waits.
import type { EngineHost } from './engine/engine-host.js';
import type { PackExercise } from './loading/pack.js';
import { Mirror } from './mirror/mirror.js';
import { byId } from './portals/dom.js';
import { Editor } from './portals/editor.js';
import { Lesson, type LessonLanguages, type LessonText } from './portals/lesson.js';
import type { EngineRequest } from './protocol/engine-messages.js';
import { type Effect, type EffectHandlers, type PortalName, carryOut } from './shell/effects.js';
import type { Shell } from './shell/shell.js';
import { addressIn } from './start/address.js';
import type { Keeper } from './storage/keeper.js';

/** What the page does about packs that are not open. */
export interface OtherPacks {
  /** The shell's message `library`. */
  read(): Promise<object>;
  open(pack: string, exercise: string | null): void;
}

/** The language that the exercises are read in. */
export interface Reading extends LessonLanguages {
  /** The compiled translation; null: the original. */
  readonly text: string | null;
  /** Answers whether that language is read now. */
  choose(language: string): Promise<boolean>;
  lessonOf(exercise: PackExercise): LessonText;
}

/** How the page shows itself: see styles/page.css. */
export type Stage = 'early' | 'canvas' | 'plain';

export class Workbench {
  readonly #root = byId('workbench');
  readonly #portals: Record<PortalName, HTMLElement> = { editor: byId('editor'), lesson: byId('lesson') };
  readonly #keeper: Keeper;
  readonly #otherPacks: OtherPacks;
  readonly #reading: Reading;
  readonly #exercise: PackExercise;
  readonly #editor: Editor;
  readonly #lesson: Lesson;
  readonly #mirror: Mirror;
  #shell: Shell | null = null;
  #engine: EngineHost | null = null;
  #waitingForShell: (string | object)[] = [];
  #waitingForEngine: EngineRequest[] = [];
  #waitingForExercise: object | null = null;
  #isExerciseOpen = false;
  #hasUnpaintedResult = false;
  #hasMarkedResult = false;
  #copyEvent: ClipboardEvent | null = null;

  /** Shows the exercise's task and the learner's text: the page can be used from now on. */
  constructor(exercise: PackExercise, keeper: Keeper, otherPacks: OtherPacks, reading: Reading) {
    this.#keeper = keeper;
    this.#otherPacks = otherPacks;
    this.#reading = reading;
    this.#exercise = exercise;
    this.#mirror = new Mirror((action) => this.act(action));
    this.#lesson = new Lesson(
      this.#portals.lesson,
      () => this.act({ type: 'action', name: 'show_hint' }),
      (language) => void this.#chooseLanguage(language),
    );
    this.showLanguage();
    this.#editor = new Editor(this.#portals.editor, keeper.saved.answers[exercise.id] ?? exercise.starter, {
      onEdit: (text) => {
        if (this.#shell === null) keeper.save({ kind: 'answer', name: exercise.id, value: text });
        else this.tell({ type: 'editor_changed', text });
      },
      onCaret: (caret) => {
        if (this.#shell !== null) this.tell({ type: 'editor_caret', ...caret });
      },
      onLeave: () => this.#mirror.focusAfterEditor(),
    });
  }

  /** Shows which language is read, and what the page itself shows in it: the lesson, until the shell knows it. */
  showLanguage(): void {
    this.#lesson.showLanguages(this.#reading);
    if (!this.#isExerciseOpen) this.#lesson.show(this.#reading.lessonOf(this.#exercise));
  }

  get stage(): Stage {
    return this.#root.dataset['stage'] as Stage;
  }

  set stage(stage: Stage) {
    this.#root.dataset['stage'] = stage;
    if (stage !== 'canvas') {
      for (const portal of Object.values(this.#portals)) portal.removeAttribute('style');
    }
    this.#editor.measure();
  }

  /** Sends a message to the shell; before it is there it waits. */
  tell(message: string | object): void {
    if (this.#shell === null) this.#waitingForShell.push(message);
    else this.#shell.send(message);
  }

  /** A message of the engine's host, and its type. */
  tellOfEngine(text: string, type: string): void {
    this.tell(text);
    if (type === 'ran') this.#hasUnpaintedResult = true;
    if (type === 'exercise_opened' && !this.#isExerciseOpen) {
      this.#isExerciseOpen = true;
      if (this.#waitingForExercise !== null) this.act(this.#waitingForExercise);
    }
  }

  /** The shell has painted what it was told of. */
  notePainted(): void {
    if (!this.#hasUnpaintedResult || this.#hasMarkedResult) return;
    this.#hasMarkedResult = true;
    performance.mark('joinery:result');
  }

  /** While the engine arrives; before the shell is there the page itself shows it. */
  tellProgress(received: number, total: number): void {
    this.#shell?.send({ type: 'engine_progress', received, total });
  }

  /** Does an action of docs/protocol.md. One that comes before the exercise is open waits; the newest counts. */
  act(action: object): void {
    if (this.#isExerciseOpen) this.tell(action);
    else this.#waitingForExercise = action;
  }

  /** Does an action that the keyboard has named. */
  actByName(name: string): void {
    this.#editor.closeCompletion();
    const where = name === 'run' && this.#editor.hasFocus ? this.#editor.caret : {};
    this.act({ type: 'action', name, ...where });
  }

  /** Gives the shell what the page knows, in the order of docs/protocol.md. `environment` comes from the page. */
  connectShell(shell: Shell, environment: object, restored: object): void {
    shell.send(environment);
    shell.send(restored);
    this.#shell = shell;
    const waiting = this.#waitingForShell;
    this.#waitingForShell = [];
    for (const message of waiting) shell.send(message);
    shell.send({ type: 'editor_caret', ...this.#editor.caret });
  }

  connectEngine(engine: EngineHost): void {
    this.#engine = engine;
    for (const request of this.#waitingForEngine) engine.send(request);
    this.#waitingForEngine = [];
  }

  async #chooseLanguage(language: string): Promise<void> {
    const isChosen = await this.#reading.choose(language);
    this.showLanguage();
    if (!isChosen) return;
    this.#engine?.translate(this.#reading.text);
    this.#keeper.save({ kind: 'preference', name: 'language', value: language });
    const address = addressIn(location.search, language);
    if (address !== null) history.replaceState(null, '', address);
  }

  /** The shell hears of a `copy` event and answers within it. */
  copy(event: ClipboardEvent): void {
    this.#copyEvent = event;
    this.tell({ type: 'action', name: 'copy' });
    this.#copyEvent = null;
  }

  carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) carryOut(this.#handlers, effect);
  }

  readonly #handlers: EffectHandlers = {
    engine: ({ request }) => {
      if (this.#engine === null) this.#waitingForEngine.push(request);
      else this.#engine.send(request);
    },
    stop_engine: () => this.#engine?.stop(),
    portal: ({ portal, rect, visible }) => this.#placePortal(portal, rect, visible),
    editor_text: ({ text }) => (this.#editor.text = text),
    editor_schema: ({ tables }) => this.#editor.setSchema(tables),
    editor_marks: ({ marks }) => this.#editor.setMarks(marks),
    focus: ({ portal }) => (portal === 'editor' ? this.#editor : this.#portals.lesson).focus(),
    lesson: (text) => this.#lesson.show(text),
    save_answer: ({ exercise, text }) => this.#keeper.save({ kind: 'answer', name: exercise, value: text }),
    save_progress: ({ exercise, state }) => this.#keeper.save({ kind: 'progress', name: exercise, value: state }),
    save_preference: ({ name, value }) => this.#keeper.save({ kind: 'preference', name, value }),
    save_place: ({ exercise }) => this.#keeper.save({ kind: 'place', name: '', value: exercise }),
    library: () => void this.#otherPacks.read().then((message) => this.tell(message)),
    open_pack: ({ pack, exercise }) => this.#otherPacks.open(pack, exercise),
    save_witnesses: ({ exercise, witnesses }) =>
      this.#keeper.save({ kind: 'witnesses', name: exercise, value: JSON.stringify(witnesses) }),
    theme: ({ name }) => (document.documentElement.dataset['theme'] = name),
    title: ({ text }) => (document.title = text),
    copy: ({ text }) => this.#copyText(text),
    cursor: ({ name }) => (byId('canvas').style.cursor = name),
    mirror: ({ sections }) => this.#mirror.show(sections),
  };

  #placePortal(name: PortalName, [x, y, width, height]: readonly [number, number, number, number], isVisible: boolean): void {
    if (this.stage !== 'canvas') return;
    const portal = this.#portals[name];
    Object.assign(portal.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    portal.toggleAttribute('data-hidden', !isVisible);
    this.#mirror.restoreFocus();
    if (name === 'editor') this.#editor.measure();
  }

  #copyText(text: string): void {
    if (this.#copyEvent === null) {
      void navigator.clipboard.writeText(text);
      return;
    }
    this.#copyEvent.clipboardData?.setData('text/plain', text);
    this.#copyEvent.preventDefault();
  }
}
