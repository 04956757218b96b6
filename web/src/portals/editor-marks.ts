// What is wrong, at its place: an underline, and the message below the line it is in.
import { type Extension, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

import { fromByteOffset } from '../protocol/byte-offsets.js';

/** `from` and `to` are byte offsets. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const setMarks = StateEffect.define<readonly Mark[]>();

export const editorMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) return decorate(transaction.newDoc, effect.value);
    }
    return transaction.docChanged ? Decoration.none : marks; // they belong to the text that was run
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Message extends WidgetType {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override eq(other: Message): boolean {
    return other.#text === this.#text;
  }

  override toDOM(): HTMLElement {
    const made = document.createElement('div');
    made.className = 'editor-message';
    const box = made.appendChild(document.createElement('div'));
    box.append(...withCode(this.#text));
    return made;
  }
}

// What stands between `backquotes` is code, as on the canvas.
function withCode(text: string): Node[] {
  return text.split('`').map((part, i) => {
    const made = i % 2 === 1 ? document.createElement('code') : document.createElement('span');
    made.textContent = part;
    return made;
  });
}

function decorate(doc: Text, marks: readonly Mark[]): DecorationSet {
  const text = doc.toString();
  const said = new Set<string>(); // below one line, each message once
  const decorations = marks.flatMap((mark) => {
    const [from, to] = visibleRange(text, fromByteOffset(text, mark.from), fromByteOffset(text, mark.to));
    const underline = from < to ? [Decoration.mark({ class: 'editor-mark' }).range(from, to)] : [];
    const line = doc.lineAt(to);
    const once = `${line.number} ${mark.text}`;
    if (said.has(once)) return underline;
    said.add(once);
    const message = Decoration.widget({ widget: new Message(mark.text), block: true, side: 1 });
    return [...underline, message.range(line.to)];
  });
  return Decoration.set(decorations, true);
}

// A mark needs something to stand under: where its place is empty, the word or the sign that begins there; where nothing
// does (the end of the text), the character before.
function visibleRange(text: string, from: number, to: number): [number, number] {
  if (from < to) return [from, to];
  const [word = ''] = /^(?:[\p{L}\p{N}_$]+|\S)/u.exec(text.slice(from)) ?? [];
  if (word !== '') return [from, from + word.length];
  const end = text.slice(0, from).trimEnd().length;
  return end === 0 ? [0, Math.min(1, text.length)] : [end - 1, end];
}
