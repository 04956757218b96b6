// In the place of npm's `entities`, which markdown-it wants: the browser has the table of names already.

/** What a character reference with its semicolon stands for ("&copy;", "&#233;"); other text as it is. */
export function decodeHTMLStrict(reference: string): string {
  const decoder = document.createElement('textarea'); // its content is never markup
  decoder.innerHTML = reference;
  return decoder.value;
}
