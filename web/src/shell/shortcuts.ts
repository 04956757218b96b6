// The workbench's keys, wherever on the page the keyboard stands. None that a browser owns.

interface Shortcut {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly command?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  readonly action: string;
}

const shortcuts: readonly Shortcut[] = [
  { key: 'Enter', command: true, action: 'run' },
  { key: 'Enter', command: true, shift: true, action: 'check' },
  { key: 'ArrowUp', alt: true, action: 'previous_exercise' },
  { key: 'ArrowDown', alt: true, action: 'next_exercise' },
  { key: 'F1', action: 'toggle_help' },
  { key: 'Escape', action: 'close' },
];

export const isMac = /^(mac|iphone|ipad)/i.test(navigator.platform);

/** Calls back with the name of the action. Keys that something inside has used already are left alone. */
export function connectShortcuts(onAction: (name: string) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const found = shortcuts.find((shortcut) => fits(shortcut, event));
    if (found === undefined) return;
    event.preventDefault();
    if (!event.repeat) onAction(found.action);
  });
}

function fits({ key, command = false, shift = false, alt = false }: Shortcut, event: KeyboardEvent): boolean {
  const [hasCommand, hasOther] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return event.key === key && hasCommand === command && !hasOther && event.shiftKey === shift && event.altKey === alt;
}
