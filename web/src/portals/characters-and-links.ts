// In the place of three packages that markdown-it wants. Classes of characters (`uc.micro`) are the regular expressions'
// own, and addresses (`mdurl`, `punycode.js`) are the browser's business: our parser hands them on as they are
// (markdown.ts), so nothing asks for these functions.

export const P = /\p{P}/u;
export const S = /\p{S}/u;

const same = (text: string) => text;

export const parse = same;
export const format = same;
export const encode = same;
export const decode = Object.assign(same, { defaultChars: '' });
export default { toASCII: same, toUnicode: same };
