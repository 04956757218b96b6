// Other tabs with the same pack hear what this one has saved, and this one hears them.
import type { Entry } from './saved.js';

export interface OtherTabs {
  tell(entries: readonly Entry[]): void;
}

const nobody: OtherTabs = { tell() {} };

export function connectOtherTabs(pack: string, onEntries: (entries: readonly Entry[]) => void): OtherTabs {
  try {
    const channel = new BroadcastChannel(`joinery ${pack}`);
    channel.onmessage = ({ data }: MessageEvent<readonly Entry[]>) => onEntries(data);
    return { tell: (entries) => channel.postMessage(entries) };
  } catch {
    return nobody; // a frame without an origin may refuse
  }
}
