// One element per section: how each role is made, and how it is brought up to date.
import { element } from '../portals/dom.js';
import { patchChildren, setAttribute, setText } from './patch.js';
import type { Button, ListItem, Rect, Role, Section } from './sections.js';

export type Act = (action: object) => void;

interface RoleElement<Of extends Section> {
  make(section: Of): HTMLElement;
  update(made: HTMLElement, section: Of, act: Act): void;
}

type OfRole<Each extends Role> = Extract<Section, { role: Each }>;

const roles: { readonly [Each in Role]: RoleElement<OfRole<Each>> } = {
  heading: { make: ({ level }) => document.createElement(`h${level}`), update: (made, { text }) => setText(made, text) },
  text: { make: () => element('p'), update: (made, { text }) => setText(made, text) },
  status: { make: () => element('p', { role: 'status' }), update: updateStatus },
  button: { make: makeButton, update: updateButton },
  tabs: { make: makeTabs, update: updateTabs },
  table: { make: makeTable, update: updateTable },
  list: { make: () => element('div', { class: 'mirror-list' }, element('p'), element('ul')), update: updateList },
  progress: { make: () => element('div', {}, element('progress')), update: updateProgress },
};

export function makeSection(section: Section): HTMLElement {
  const made = roleOf(section).make(section);
  made.dataset['key'] = section.key;
  made.dataset['kind'] = kindOf(section);
  return made;
}

export function updateSection(made: HTMLElement, section: Section, act: Act): void {
  roleOf(section).update(made, section, act);
}

/** Two sections of one key need the same kind to share an element. */
export function kindOf(section: Section): string {
  return section.role === 'heading' ? `heading ${section.level}` : section.role;
}

function roleOf(section: Section): RoleElement<Section> {
  return roles[section.role] as unknown as RoleElement<Section>; // the table's type says that they fit
}

// A part of it may be in another language, and is to be read aloud in that.
function updateStatus(made: HTMLElement, { text, foreign = '', language = '' }: OfRole<'status'>): void {
  const at = language === '' ? -1 : text.indexOf(foreign);
  if (at === -1) {
    setText(made, text);
  } else if (made.textContent !== text) {
    made.replaceChildren(text.slice(0, at), element('span', { lang: language }, foreign), text.slice(at + foreign.length));
  }
}

// Buttons. What a click does is looked up at the click, so that an update only swaps it.
const clicks = new WeakMap<HTMLElement, () => void>();

function makeButton(): HTMLElement {
  const made = element('button', { type: 'button' });
  made.addEventListener('click', () => clicks.get(made)?.());
  return made;
}

function updateButton(made: HTMLElement, button: Button, act: Act): void {
  setText(made, button.text);
  // Not `disabled`: that would throw the keyboard's focus away while a query runs.
  setAttribute(made, 'aria-disabled', button.disabled ? 'true' : null);
  if (made.getAttribute('role') === 'tab') setAttribute(made, 'aria-selected', String(button.pressed === true));
  else setAttribute(made, 'aria-pressed', button.pressed === null ? null : String(button.pressed));
  layOver(made, button.rect);
  clicks.set(made, () => {
    if (!button.disabled) act(button.action);
  });
}

function layOver(made: HTMLElement, rect: Rect | null): void {
  setAttribute(made, 'data-placed', rect === null ? null : '');
  if (rect === null) return;
  const [x, y, width, height] = rect;
  Object.assign(made.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
}

function makeTabs(): HTMLElement {
  const made = element('div', { role: 'tablist' });
  made.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const tabs = [...made.children] as HTMLElement[];
    const from = tabs.indexOf(event.target as HTMLElement);
    tabs[(from + step + tabs.length) % tabs.length]?.focus();
    event.preventDefault();
  });
  return made;
}

function updateTabs(made: HTMLElement, { text, items }: OfRole<'tabs'>, act: Act): void {
  setAttribute(made, 'aria-label', text);
  const makeTab = () => {
    const tab = makeButton();
    tab.setAttribute('role', 'tab');
    return tab;
  };
  patchChildren(made, items, makeTab, (tab, item) => {
    updateButton(tab, item, act);
    setAttribute(tab, 'tabindex', item.pressed === true ? '0' : '-1');
  });
}

// The keyboard can stand on a table: its keys scroll the grid on the canvas.
function makeTable(): HTMLElement {
  const table = element('table', {}, element('caption'), element('thead', {}, element('tr')), element('tbody'));
  return element('div', { class: 'mirror-table', role: 'group', tabindex: '0' }, table);
}

function updateTable(made: HTMLElement, { text, columns, rows }: OfRole<'table'>): void {
  const part = (selector: string) => made.querySelector<HTMLElement>(selector) ?? made;
  setAttribute(made, 'aria-label', text);
  setText(part('caption'), text);
  patchChildren(part('thead tr'), columns, () => element('th', { scope: 'col' }), setText);
  patchChildren(part('tbody'), rows, () => element('tr'), (row, cells) => {
    patchChildren(row, cells, () => element('td'), setText);
  });
}

function updateList(made: HTMLElement, { text, items }: OfRole<'list'>, act: Act): void {
  const [title, list] = made.children as unknown as [HTMLElement, HTMLElement];
  setText(title, text);
  setAttribute(list, 'aria-label', text);
  patchItems(list, items, act);
}

function patchItems(list: HTMLElement, items: readonly ListItem[], act: Act): void {
  patchChildren(list, items, () => element('li', {}, element('span')), (made, item) => {
    const children = typeof item === 'string' ? [] : item.items;
    let head = made.firstElementChild as HTMLElement;
    const isButton = typeof item === 'object' && item.role === 'button';
    if (isButton !== (head.localName === 'button')) {
      const other = isButton ? makeButton() : element('span');
      head.replaceWith(other);
      head = other;
    }
    if (isButton) updateButton(head, item, act);
    else setText(head, typeof item === 'string' ? item : item.text);
    if (children.length === 0) {
      made.children[1]?.remove();
      return;
    }
    if (made.children.length === 1) made.append(element('ul'));
    patchItems(made.children[1] as HTMLElement, children, act);
  });
}

function updateProgress(made: HTMLElement, { text, value, maximum }: OfRole<'progress'>): void {
  const bar = made.firstElementChild as HTMLProgressElement;
  setAttribute(bar, 'aria-label', text);
  bar.max = maximum;
  bar.value = value;
}
