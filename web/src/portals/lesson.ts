// The lesson: title, task, the hints shown so far, and what comes after. Markdown of the pack, as real elements.
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
}

export class Lesson {
  readonly #container: HTMLElement;
  readonly #showHint: () => void;
  #shown: LessonText | null = null;

  constructor(container: HTMLElement, showHint: () => void) {
    this.#container = container;
    this.#showHint = showHint;
  }

  show(text: LessonText): void {
    const before = this.#shown;
    if (JSON.stringify(before) === JSON.stringify(text)) return;
    this.#shown = text;
    const isSameTask = before?.title === text.title && before.task === text.task;
    const hadFocus = this.#container.contains(document.activeElement);
    this.#container.replaceChildren(
      element('h2', { class: 'lesson-title' }, text.title),
      element('div', { class: 'lesson-task' }, ...toNodes(text.task)),
      ...text.hints.map((hint, index) => this.#hint(hint, index, text.hints.length + text.hints_left)),
      ...(text.none === null ? [] : [noHint(text.none)]),
      ...this.#hintButton(text),
      ...(text.after === null ? [] : [this.#after(text.after)]),
    );
    if (!isSameTask) {
      this.#container.scrollTop = 0;
      return;
    }
    const newest = [...this.#container.querySelectorAll<HTMLElement>('.lesson-hint, .lesson-after')].at(-1);
    newest?.scrollIntoView({ block: 'nearest' });
    if (hadFocus) newest?.focus(); // the button that showed it may be gone
  }

  #hint(hint: string, index: number, count: number): HTMLElement {
    const title = element('h3', {}, `Hint ${index + 1} of ${count}`);
    return element('section', { class: 'lesson-hint', tabindex: '-1' }, title, ...toNodes(hint));
  }

  #hintButton(lesson: LessonText): HTMLElement[] {
    const text = hintButtonText(lesson);
    if (text === null) return [];
    const button = element('button', { type: 'button', class: 'lesson-hint-button' }, text);
    button.addEventListener('click', this.#showHint);
    return [button];
  }

  #after(after: string): HTMLElement {
    return element('section', { class: 'lesson-after', tabindex: '-1' }, element('h3', {}, 'Solved'), ...toNodes(after));
  }
}

function hintButtonText({ hints, hints_left: left, can_look: canLook }: LessonText): string | null {
  if (left > 0) return `${hints.length === 0 ? 'Show a hint' : 'Show the next hint'} (${left} left)`;
  return canLook ? 'Look for a hint in my answer' : null;
}

function noHint(text: string): HTMLElement {
  return element('section', { class: 'lesson-hint', tabindex: '-1' }, element('h3', {}, 'No further hint'), ...toNodes(text));
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
