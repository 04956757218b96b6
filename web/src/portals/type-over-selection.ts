// Typing over a selection, without the browser's own hand in it: Chromium carries the look of the text that goes over
// to the text that comes, as a style attribute, which the page's Content-Security-Policy forbids.
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

export const typeOverSelection: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const { data: text, inputType, isComposing } = event;
    const { from, to, empty } = state.selection.main;
    if (text === null || inputType !== 'insertText' || isComposing || empty) return false;
    const insert = () => state.update(state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
    const isTaken = state.facet(EditorView.inputHandler).some((take) => take(view, from, to, text, insert));
    if (!isTaken) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
