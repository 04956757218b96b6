// Which of a pack's languages a reader gets, by the tags of BCP 47.

/**
 * The first of `wished` that there is, each looked up as RFC 4647 has it: `es-MX` finds `es-MX`, else `es`. Where no
 * lookup finds anything, a language of another region will do: `pt` finds `pt-BR`. Null where none is there.
 */
export function findLanguage(wished: readonly string[], available: readonly string[]): string | null {
  const find = (tag: string) => available.find((each) => each.toLowerCase() === tag) ?? null;
  for (const wish of wished) {
    for (let tag = wish.toLowerCase(); tag !== ''; tag = shortened(tag)) {
      const found = find(tag);
      if (found !== null) return found;
    }
    const kin = available.find((each) => primary(each) === primary(wish));
    if (kin !== undefined) return kin;
  }
  return null;
}

/** The language's name in itself: "Español". The tag where the browser knows no name. */
export function nameOfLanguage(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag; // none that the browser takes for a tag
  }
}

// Without its last part, and without a single letter before that, which says nothing alone.
function shortened(tag: string): string {
  const parts = tag.split('-').slice(0, -1);
  if (parts.at(-1)?.length === 1) parts.pop();
  return parts.join('-');
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
