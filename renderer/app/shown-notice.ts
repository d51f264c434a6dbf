import type { Notice } from './notice.ts';

// The one notice that a browser shell shows in the page; a later one takes its place.
let shown: Notice | null = null;
const listeners = new Set<() => void>();

export function showNotice(notice: Notice | null): void {
  shown = notice;
  for (const listener of listeners) listener();
}

export function shownNotice(): Notice | null {
  return shown;
}

/** Calls `listener` at every change; returns what ends that. */
export function onShownNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
