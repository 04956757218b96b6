// The accessibility mirror as the shell sends it: docs/protocol.md, "Mirror".

export type Rect = readonly [x: number, y: number, width: number, height: number];

export const regions = ['header', 'lesson', 'schema', 'editor', 'results', 'footer', 'pack', 'dialog'] as const;
export type Region = (typeof regions)[number];

export interface Button {
  readonly text: string;
  /** An action message of docs/protocol.md. */
  readonly action: object;
  readonly disabled: boolean;
  readonly pressed: boolean | null;
  readonly rect: Rect | null;
}

export type ListItem =
  | string
  | ({ readonly items: readonly ListItem[] } & ({ readonly role?: never; readonly text: string } | ({ readonly role: 'button' } & Button)));

export type Section = { readonly key: string; readonly region: Region } & (
  | { readonly role: 'heading'; readonly level: number; readonly text: string }
  | { readonly role: 'text'; readonly text: string }
  | { readonly role: 'status'; readonly text: string; readonly foreign?: string; readonly language?: string }
  | ({ readonly role: 'button' } & Button)
  | { readonly role: 'tabs'; readonly text: string; readonly items: readonly Button[] }
  | {
      readonly role: 'table';
      readonly text: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly row_count: number;
    }
  | { readonly role: 'list'; readonly text: string; readonly items: readonly ListItem[] }
  | { readonly role: 'progress'; readonly text: string; readonly value: number; readonly maximum: number }
);

export type Role = Section['role'];
