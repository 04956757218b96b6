// Small changes to elements that stay. Screen readers hold on to nodes: what has not changed is not touched.

export function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Sets the attribute, or takes it away where `value` is null. */
export function setAttribute(node: HTMLElement, name: string, value: string | null): void {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}

/** Makes `parent` have exactly one child per item, each brought up to date by `update`. */
export function patchChildren<Item>(
  parent: HTMLElement,
  items: readonly Item[],
  make: (item: Item) => HTMLElement,
  update: (child: HTMLElement, item: Item, index: number) => void,
): void {
  while (parent.children.length > items.length) parent.lastElementChild?.remove();
  for (const [index, item] of items.entries()) {
    let child = parent.children[index] as HTMLElement | undefined;
    if (child === undefined) {
      child = make(item);
      parent.append(child);
    }
    update(child, item, index);
  }
}
