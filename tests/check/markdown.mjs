// What the checks have to know of Markdown.

const fence = /^ *(```+|~~~+)[\s\S]*?^ *\1 *$/gm;
const codeSpan = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;

/** The text with everything that is code made blank; offsets stay. */
export function withoutCode(markdown) {
  const blank = (code) => code.replace(/[^\n]/g, ' ');
  return markdown.replace(fence, blank).replace(codeSpan, blank);
}

/** The anchors that a forge makes of the headings. */
export function anchorsOf(markdown) {
  const seen = new Map();
  return new Set(
    [...markdown.replace(fence, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading]) => {
      const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
      const slug = words.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}
