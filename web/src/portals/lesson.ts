// The lesson: title, task, the hints shown so far, and what comes after. Markdown of the pack, as real elements.
import { nameOfLanguage } from '../loading/languages.js';
import { element } from './dom.js';
import { type MarkdownNode, parseMarkdown } from './markdown.js';
import { highlightSql } from './sql-language.js';

export interface LessonText {
  readonly title: string;
  readonly task: string;
  readonly hints: readonly string[];
  readonly hints_left: number;
  /** A hint can be looked for in the learner's own answer. */
  readonly can_look: boolean;
  /** Says that none was found there. */
  readonly none: string | null;
  readonly after: string | null;
  /** Of what is shown. */
  readonly languages: { readonly title: string; readonly task: string; readonly hints: readonly string[]; readonly after: string };
}

/** The languages that the lessons can be read in. */
export interface LessonLanguages {
  readonly available: readonly string[];
  readonly chosen: string;
}

const interfaceLanguage = 'en';

export class Lesson {
  readonly #container: HTMLElement;
  readonly #showHint: () => void;
  // The chooser stays when the lesson changes, and the keyboard with it.
  readonly #chooser = element('select', { class: 'lesson-language', 'aria-label': 'Language of the exercises' });
  readonly #body = element('div');
  #shown: LessonText | null = null;

  constructor(container: HTMLElement, showHint: () => void, chooseLanguage: (language: string) => void) {
    this.#container = container;
    this.#showHint = showHint;
    this.#chooser.addEventListener('change', () => chooseLanguage(this.#chooser.value));
    container.replaceChildren(this.#body);
  }

  /** A choice is offered where there is one. */
  showLanguages({ available, chosen }: LessonLanguages): void {
    if (available.length < 2) return;
    if (this.#chooser.options.length === 0) {
      this.#chooser.append(...available.map((tag) => element('option', { value: tag, lang: tag }, nameOfLanguage(tag))));
      this.#container.prepend(this.#chooser);
    }
    this.#chooser.value = chosen;
  }

  show(text: LessonText): void {
    const before = this.#shown;
    if (JSON.stringify(before) === JSON.stringify(text)) return;
    this.#shown = text;
    const isSameTask = before?.title === text.title && before.task === text.task;
    const hadFocus = this.#body.contains(document.activeElement);
    this.#body.replaceChildren(
      element('h2', { class: 'lesson-title', lang: text.languages.title }, text.title),
      element('div', { class: 'lesson-task', lang: text.languages.task }, ...toNodes(text.task)),
      ...text.hints.map((hint, index) => this.#hint(hint, index, text)),
      ...(text.none === null ? [] : [noHint(text.none)]),
      ...this.#hintButton(text),
      ...(text.after === null ? [] : [part('after', 'Solved', text.after, text.languages.after)]),
    );
    if (!isSameTask) {
      this.#container.scrollTop = 0;
      return;
    }
    const newest = [...this.#container.querySelectorAll<HTMLElement>('.lesson-hint, .lesson-after')].at(-1);
    newest?.scrollIntoView({ block: 'nearest' });
    if (hadFocus) newest?.focus(); // the button that showed it may be gone
  }

  #hint(hint: string, index: number, { hints, hints_left: left, languages }: LessonText): HTMLElement {
    return part('hint', `Hint ${index + 1} of ${hints.length + left}`, hint, languages.hints[index] ?? interfaceLanguage);
  }

  #hintButton(lesson: LessonText): HTMLElement[] {
    const text = hintButtonText(lesson);
    if (text === null) return [];
    const button = element('button', { type: 'button', class: 'lesson-hint-button' }, text);
    button.addEventListener('click', this.#showHint);
    return [button];
  }
}

// A part below the task. Its title is the interface's.
function part(kind: 'hint' | 'after', title: string, markdown: string, language: string): HTMLElement {
  const head = element('h3', { lang: interfaceLanguage }, title);
  return element('section', { class: `lesson-${kind}`, tabindex: '-1', lang: language }, head, ...toNodes(markdown));
}

function hintButtonText({ hints, hints_left: left, can_look: canLook }: LessonText): string | null {
  if (left > 0) return `${hints.length === 0 ? 'Show a hint' : 'Show the next hint'} (${left} left)`;
  return canLook ? 'Look for a hint in my answer' : null;
}

function noHint(text: string): HTMLElement {
  return part('hint', 'No further hint', text, interfaceLanguage);
}

function toNodes(markdown: string): Node[] {
  return parseMarkdown(markdown).map(toNode);
}

function toNode(node: MarkdownNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const made = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  if (node.tag === 'code' && node.attributes['data-language'] === 'sql') made.append(...highlightSql(node.children.join('')));
  else made.append(...node.children.map(toNode));
  return made;
}
