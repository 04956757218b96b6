// What the shell wants of the page: docs/protocol.md, "Shell → page".
import type { Section } from '../mirror/sections.js';
import type { Mark } from '../portals/editor-marks.js';
import type { Schema } from '../portals/editor.js';
import type { LessonText } from '../portals/lesson.js';
import type { EngineRequest } from '../protocol/engine-messages.js';

export type PortalName = 'editor' | 'lesson';

interface Effects {
  engine: { readonly request: EngineRequest };
  stop_engine: object;
  portal: { readonly portal: PortalName; readonly rect: readonly [number, number, number, number]; readonly visible: boolean };
  editor_text: { readonly text: string };
  editor_schema: { readonly tables: Schema };
  editor_marks: { readonly marks: readonly Mark[] };
  focus: { readonly portal: PortalName };
  lesson: LessonText;
  save_answer: { readonly exercise: string; readonly text: string };
  save_progress: { readonly exercise: string; readonly state: string };
  save_preference: { readonly name: string; readonly value: string };
  save_place: { readonly exercise: string };
  library: object;
  open_pack: { readonly pack: string; readonly exercise: string | null };
  save_witnesses: { readonly exercise: string; readonly witnesses: readonly string[] };
  theme: { readonly name: string };
  title: { readonly text: string };
  copy: { readonly text: string };
  cursor: { readonly name: string };
  mirror: { readonly sections: readonly Section[] };
}

export type EffectName = keyof Effects;
export type Effect = { [Name in EffectName]: { readonly effect: Name } & Effects[Name] }[EffectName];

/** One function for every effect. */
export type EffectHandlers = { readonly [Name in EffectName]: (effect: Effects[Name]) => void };

export function carryOut(handlers: EffectHandlers, effect: Effect): void {
  const handle = handlers[effect.effect] as ((effect: Effect) => void) | undefined;
  if (handle === undefined) throw new Error(`The shell wants an unknown effect: ${effect.effect}`);
  handle(effect);
}
