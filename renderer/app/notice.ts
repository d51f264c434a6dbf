/** A quiet notice: what it is about, and what there is to tell. */
export interface Notice {
  title: string;
  lines: readonly NoticeLine[];
}

export interface NoticeLine {
  words: string;
  /** Overdue: in the colour and with the shape of that. */
  isLate: boolean;
  /** Shows what it tells of. */
  onOpen: () => void;
}
