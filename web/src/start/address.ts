// What the page's address asks for: ?pack=first-steps&exercise=all-columns&theme=dark (docs/embedding.md).

export interface Wishes {
  readonly pack: string | null;
  readonly exercise: string | null;
  readonly theme: string | null;
}

const id = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** What is no id is passed over: it would only be an address of something else. */
export function readAddress(search: string): Wishes {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => {
    const value = parameters.get(name);
    return value !== null && id.test(value) ? value : null;
  };
  const theme = read('theme');
  return { pack: read('pack'), exercise: read('exercise'), theme: theme === 'light' || theme === 'dark' ? theme : null };
}
