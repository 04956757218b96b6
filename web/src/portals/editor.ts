// The SQL editor: CodeMirror, so that input methods, dead keys, phone keyboards, undo and screen readers work. Positions
// go in and out as byte offsets.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql } from '@codemirror/lang-sql';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';

import { toByteOffset } from '../protocol/byte-offsets.js';
import type { ByteRange } from '../protocol/engine-messages.js';
import { type Mark, editorMarks, setMarks } from './editor-marks.js';
import { editorTheme } from './editor-theme.js';
import { dialect, tokenClasses } from './sql-language.js';
import { typeOverSelection } from './type-over-selection.js';

export interface Caret {
  readonly selection: ByteRange | null;
  readonly caret: number;
}

/** Tables and their columns. */
export type Schema = Readonly<Record<string, readonly string[]>>;

export interface EditorEvents {
  onEdit(text: string): void;
  onCaret(caret: Caret): void;
  /** Esc was pressed, and there was nothing to close in the editor itself. */
  onLeave(): void;
}

export class Editor {
  readonly #view: EditorView;
  readonly #events: EditorEvents;
  readonly #completion = new Compartment();
  #schema: Schema = {};

  /** Fills `container` with an editor. */
  constructor(container: HTMLElement, text: string, events: EditorEvents) {
    this.#events = events;
    // In a shadow root CodeMirror adopts its style sheets, as a strict Content-Security-Policy wants; in the document
    // it would write style elements.
    const root = container.attachShadow({ mode: 'open' });
    const parent = document.createElement('div');
    parent.style.height = '100%';
    root.append(parent);
    this.#view = new EditorView({ parent, root, state: this.#stateWith(text) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Begins another text: undo does not reach behind it. The same text again changes nothing. */
  set text(text: string) {
    if (this.text === text) return;
    this.#view.setState(this.#stateWith(text));
    this.#events.onCaret(this.caret);
  }

  get caret(): Caret {
    return caretOf(this.#view.state);
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus;
  }

  focus(): void {
    this.#view.focus();
  }

  /** What names are completed from. */
  setSchema(tables: Schema): void {
    this.#schema = tables;
    this.#view.dispatch({ effects: this.#completion.reconfigure(completionFrom(tables)) });
  }

  setMarks(marks: readonly Mark[]): void {
    this.#view.dispatch({ effects: setMarks.of(marks) });
  }

  /** The learner does something else now: what was offered for completion goes away. */
  closeCompletion(): void {
    closeCompletion(this.#view);
  }

  /** The portal has got another size or is to be seen again. */
  measure(): void {
    this.#view.requestMeasure();
  }

  #stateWith(text: string): EditorState {
    return EditorState.create({ doc: text, selection: { anchor: text.trimEnd().length }, extensions: this.#extensions() });
  }

  #extensions(): Extension {
    const events = this.#events;
    return [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false, defaultKeymap: false }), // its keys stand behind ours, below
      syntaxHighlighting(tokenClasses),
      typeOverSelection,
      editorMarks,
      editorTheme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'SQL editor', autocapitalize: 'off', spellcheck: 'false' }),
      this.#completion.of(completionFrom(this.#schema)),
      keymap.of([
        { key: 'Escape', run: (view) => leave(view, events) },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...defaultKeymap.filter(({ key = '' }) => !workbenchKeys.has(key)),
        ...historyKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) events.onEdit(update.state.doc.toString());
        if (update.docChanged || update.selectionSet) events.onCaret(caretOf(update.state));
      }),
    ];
  }
}

// Esc closes the list of completions where there is one to be seen, else leaves.
function leave(view: EditorView, events: EditorEvents): boolean {
  if (completionStatus(view.state) === 'active') return false;
  closeCompletion(view);
  events.onLeave();
  return true;
}

// CodeMirror would take these; they belong to the workbench (see shortcuts.ts).
const workbenchKeys = new Set(['Mod-Enter', 'Shift-Mod-Enter', 'Alt-ArrowUp', 'Alt-ArrowDown', 'Escape']);

function completionFrom(tables: Schema): Extension {
  return sql({ dialect, schema: tables, upperCaseKeywords: true });
}

function caretOf({ doc, selection: { main } }: EditorState): Caret {
  const text = doc.toString();
  const offset = (position: number) => toByteOffset(text, position);
  return { selection: main.empty ? null : [offset(main.from), offset(main.to)], caret: offset(main.head) };
}
