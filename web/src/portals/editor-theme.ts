// The editor's look, in the tokens of the theme in force.
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

export const editorTheme: Extension = EditorView.theme({
  '&': { height: '100%', color: 'var(--color-text)', backgroundColor: 'var(--color-surface)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '21px', overflow: 'auto' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--color-text)' },
  '.cm-line': { padding: '0 12px 0 8px' },
  '.cm-gutters': { backgroundColor: 'var(--color-surface)', color: 'var(--color-muted)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '36px', padding: '0 8px 0 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--color-text)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--color-selection)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--color-selection)', color: 'inherit' },
  '.cm-tooltip': { color: 'var(--color-text)', backgroundColor: 'var(--color-surface)', border: '1px solid var(--color-line)', borderRadius: '6px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code)', fontSize: '13px', lineHeight: '20px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { color: 'var(--color-surface)', backgroundColor: 'var(--color-accent)' },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.75', fontStyle: 'normal' },
  '.sql-keyword': { color: 'var(--color-keyword)' },
  '.sql-string': { color: 'var(--color-right)' },
  '.sql-number': { color: 'var(--color-accent)' },
  '.sql-comment': { color: 'var(--color-muted)', fontStyle: 'italic' },
  '.editor-mark': { textDecoration: 'underline wavy var(--color-wrong)', textDecorationSkipInk: 'none', textUnderlineOffset: '3px' },
  // No margins: the editor does not count them, and line numbers would stand beside their lines.
  '.editor-message': { padding: '2px 12px 4px 8px' },
  '.editor-message > div': {
    padding: '4px 8px',
    borderLeft: '3px solid var(--color-wrong)',
    color: 'var(--color-wrong)',
    backgroundColor: 'var(--color-wrong-soft)',
    fontFamily: 'var(--font-words)',
    whiteSpace: 'pre-wrap',
  },
  '.editor-message code': { fontFamily: 'var(--font-code)' },
});
