// What the shell must know of the browser and the device, now and on every change.
import { isMac } from './shortcuts.js';

// Where the system forces its colours: our tokens, and the system's colour for each.
const forcedColors: Readonly<Record<string, string>> = {
  page: 'Canvas', surface: 'Canvas', raised: 'Canvas', hover: 'Canvas', pressed: 'Canvas', code_ground: 'Canvas',
  line: 'CanvasText', strong_line: 'CanvasText', text: 'CanvasText', muted: 'CanvasText', keyword: 'CanvasText',
  accent: 'Highlight', accent_hover: 'Highlight', on_accent: 'HighlightText', selection: 'Canvas',
  accent_soft: 'Canvas', right: 'CanvasText', right_soft: 'Canvas', wrong: 'CanvasText', wrong_soft: 'Canvas',
  warning: 'CanvasText', warning_soft: 'Canvas',
}; // prettier-ignore

const queries = {
  dark: '(prefers-color-scheme: dark)',
  forced: '(forced-colors: active)',
  still: '(prefers-reduced-motion: reduce)',
  touch: '(pointer: coarse)',
};

export function watchEnvironment(onEnvironment: (message: object) => void): void {
  const lists = Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, matchMedia(query)]));
  const matches = (name: keyof typeof queries) => lists[name]?.matches === true;
  const tell = () =>
    onEnvironment({
      type: 'environment',
      dark: matches('dark'),
      forced_colors: matches('forced') ? readForcedColors() : null,
      reduced_motion: matches('still'),
      mac: isMac,
      touch: matches('touch'),
    });
  for (const list of Object.values(lists)) list.addEventListener('change', tell);
  tell();
}

function readForcedColors(): Record<string, string> {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.setProperty('forced-color-adjust', 'none');
  const colors = Object.entries(forcedColors).map(([token, system]) => {
    probe.style.color = system;
    return [token, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colors);
}
