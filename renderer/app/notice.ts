import type { Words } from './use-words.ts';

/** A quiet notice: what it is about, and what there is to tell. */
export interface Notice {
  title: (t: Words) => string;
  lines: readonly NoticeLine[];
}

export interface NoticeLine {
  /** Tells it from the others of its notice. */
  topic: string;
  /** What it says, in the language that the page speaks when it is shown. */
  say: (t: Words) => string;
  /** Overdue: in the colour and with the shape of that. */
  isLate: boolean;
  /** Shows what it tells of. */
  onOpen: () => void;
}
