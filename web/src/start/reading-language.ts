// The language that a learner reads the exercises in: what the address says, else what was chosen before, else what the
// browser asks for, else the pack's own.
import type { Elsewhere } from '../loading/elsewhere.js';
import { findLanguage } from '../loading/languages.js';
import type { Pack, PackExercise } from '../loading/pack.js';
import { type Translation, loadTranslation, translationAddress } from '../loading/translation.js';
import type { LessonText } from '../portals/lesson.js';
import { messageOf } from '../protocol/message-of.js';

export interface ReadingOptions {
  readonly pack: Pack;
  /** What the pack was asked for by. */
  readonly packId: string;
  readonly elsewhere: Elsewhere | null;
  /** Says why the original is shown in place of what was wanted; the empty text: all is well again. */
  warn(text: string): void;
}

export class ReadingLanguage {
  readonly #options: ReadingOptions;
  #translation: Translation | null = null;
  #newest = 0; // choices overtake each other
  #warning = '';

  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  /** The pack's own language first. */
  get available(): readonly string[] {
    const { pack, elsewhere } = this.#options;
    const hasNone = elsewhere !== null && translationAddress(elsewhere.url, '') === null;
    return [pack.language, ...(hasNone ? [] : pack.translations.map(({ language }) => language))];
  }

  /** Why the original is shown in place of what was wanted; empty where it is not. */
  get warning(): string {
    return this.#warning;
  }

  get chosen(): string {
    return this.#translation?.language ?? this.#options.pack.language;
  }

  /** The compiled translation for the engine; null: the original is read. */
  get text(): string | null {
    return this.#translation?.text ?? null;
  }

  /** Brings the first of the wished languages that there is. Never rejects. */
  async open(wished: readonly string[]): Promise<void> {
    await this.choose(findLanguage(wished, this.available) ?? this.#options.pack.language);
  }

  /** Answers whether that language is read now. Where its file does not come, everything stays. */
  async choose(language: string): Promise<boolean> {
    const choice = (this.#newest += 1);
    const { pack, packId, elsewhere } = this.#options;
    try {
      const translation = language === pack.language ? null : await loadTranslation(pack, packId, elsewhere, language);
      if (choice !== this.#newest) return false;
      this.#translation = translation;
      this.#warn('');
      return true;
    } catch (error) {
      if (choice === this.#newest) this.#warn(`The exercises stay as they are. ${messageOf(error)}`);
      return false;
    }
  }

  /** The engine does not take the translation: the original is read. */
  giveUp(reason: string): void {
    this.#translation = null;
    this.#warn(`The exercises are shown in the language they were written in. ${reason}`);
  }

  #warn(text: string): void {
    if (text === this.#warning) return;
    this.#warning = text;
    this.#options.warn(text);
  }

  /** What a lesson begins with, before the engine tells it. */
  lessonOf({ id, title, task }: PackExercise): LessonText {
    const own = this.#options.pack.language;
    const translated = this.#translation?.find(id) ?? { title: '', task: '' };
    const languageOf = (text: string) => (text === '' ? own : this.chosen);
    return {
      title: translated.title || title,
      task: translated.task || task,
      hints: [],
      hints_left: 0,
      can_look: false,
      none: null,
      after: null,
      languages: { title: languageOf(translated.title), task: languageOf(translated.task), hints: [], after: own },
    };
  }
}
