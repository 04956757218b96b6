// SQLite's dialect, for the editor and for code in lessons: one parser, one set of token classes (see tokens.css).
import { SQLite } from '@codemirror/lang-sql';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';

export const dialect = SQLite;

export const tokenClasses = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.typeName, tags.null, tags.bool], class: 'sql-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'sql-string' },
  { tag: tags.number, class: 'sql-number' },
  { tag: tags.comment, class: 'sql-comment' },
]);

/** The code as coloured pieces. */
export function highlightSql(code: string): readonly (Node | string)[] {
  const pieces: (Node | string)[] = [];
  const put = (text: string, classes: string) => {
    if (classes === '') {
      pieces.push(text);
      return;
    }
    const span = document.createElement('span');
    span.className = classes;
    span.textContent = text;
    pieces.push(span);
  };
  highlightCode(code, dialect.language.parser.parse(code), tokenClasses, put, () => pieces.push('\n'));
  return pieces;
}
