// What the canvas shows, as real elements under the page's landmarks: for screen readers, for the keyboard, for tests,
// and as the page itself where nothing can be painted. Sections that stay keep their element.
import { byId, element } from '../portals/dom.js';
import { type Act, kindOf, makeSection, updateSection } from './section-elements.js';
import { type Region, type Section, regions } from './sections.js';

export class Mirror {
  readonly #act: Act;
  readonly #landmarks: Record<Region, HTMLElement>;
  readonly #contents: Record<Region, HTMLElement>;
  readonly #made = new Map<string, HTMLElement>();
  #isDialogOpen = false;
  #focusBeforeDialog: HTMLElement | null = null;

  /** Finds the landmarks `region-…` of index.html and fills each with what belongs there, after its portal. */
  constructor(act: Act) {
    this.#act = act;
    const forEach = <Value>(of: (region: Region) => Value) =>
      Object.fromEntries(regions.map((region) => [region, of(region)])) as Record<Region, Value>;
    this.#landmarks = forEach((region) => byId(`region-${region}`));
    this.#contents = forEach((region) => {
      const contents = element('div', { class: 'mirror' });
      this.#landmarks[region].append(contents);
      return contents;
    });
  }

  show(sections: readonly Section[]): void {
    this.#removeAllBut(sections);
    for (const region of regions) {
      this.#showRegion(region, sections.filter((section) => section.region === region));
    }
    this.#showDialog(sections.filter(({ region }) => region === 'dialog'));
  }

  /** The first thing behind the editor that the keyboard can stand on. */
  focusAfterEditor(): void {
    this.#contents.editor.querySelector<HTMLElement>('button')?.focus();
  }

  #removeAllBut(sections: readonly Section[]): void {
    const kinds = new Map(sections.map((section) => [section.key, kindOf(section)]));
    for (const [key, made] of this.#made) {
      if (kinds.get(key) === made.dataset['kind']) continue;
      made.remove();
      this.#made.delete(key);
    }
  }

  #showRegion(region: Region, sections: readonly Section[]): void {
    const contents = this.#contents[region];
    let place = contents.firstElementChild;
    for (const section of sections) {
      let made = this.#made.get(section.key);
      if (made === undefined) {
        made = makeSection(section);
        this.#made.set(section.key, made);
      }
      if (made === place) place = place.nextElementSibling;
      else contents.insertBefore(made, place);
      updateSection(made, section, this.#act); // after it stands in the page: then a live region is heard
    }
    const isEmpty = sections.length === 0 && this.#landmarks[region].querySelector('.portal') === null;
    this.#landmarks[region].hidden = isEmpty;
  }

  /** Puts the keyboard back where it was before the dialog, as soon as that place is to be seen again. */
  restoreFocus(): void {
    if (this.#isDialogOpen || this.#focusBeforeDialog === null) return;
    if (document.activeElement === document.body) this.#focusBeforeDialog.focus();
    if (document.activeElement !== document.body) this.#focusBeforeDialog = null;
  }

  // While a dialog is open everything else is out of reach, and the keyboard is in it.
  #showDialog(sections: readonly Section[]): void {
    const isOpen = sections.length > 0;
    if (isOpen === this.#isDialogOpen) return;
    this.#isDialogOpen = isOpen;
    if (isOpen) this.#focusBeforeDialog = focusedElement();
    for (const region of regions) {
      if (region !== 'dialog') this.#landmarks[region].inert = isOpen;
    }
    const title = sections.find(({ role }) => role === 'heading');
    if (title?.role === 'heading') this.#landmarks.dialog.setAttribute('aria-label', title.text);
    if (isOpen) this.#contents.dialog.querySelector<HTMLElement>('button:not([tabindex="-1"])')?.focus();
    else this.restoreFocus();
  }
}

// The element itself, also where it stands in a shadow root.
function focusedElement(): HTMLElement | null {
  const { activeElement } = document;
  return (activeElement?.shadowRoot?.activeElement ?? activeElement) as HTMLElement | null;
}
