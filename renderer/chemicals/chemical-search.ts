import { type OwnAnswer, ownAnswers } from '../../shared/chemicals/approval.ts';

/** The stock list's filters and page as they stand in the address. */
export interface StockSearch {
  q?: string | undefined;
  cabinet?: string | undefined;
  substance?: string | undefined;
  /** Only what is on a controlled list. */
  listed?: true | undefined;
  /** Empty bottles too. */
  empty?: true | undefined;
  /** The last day has passed, or comes within 30 days. */
  expired?: true | undefined;
  expiring?: true | undefined;
  /** Of substances of which less, or more, is there than wanted. */
  belowMinimum?: true | undefined;
  aboveMaximum?: true | undefined;
  /** Summed by cabinet or by substance instead of bottle by bottle. */
  by?: 'cabinet' | 'substance' | undefined;
  page?: number | undefined;
}

/** Which substances: too little or too much of them there, data sheet missing or old, facts that nobody has checked. */
export interface SubstancesSearch {
  beyond?: (typeof substanceChoices)[number] | undefined;
}

export const substanceChoices = ['belowMinimum', 'aboveMaximum', 'sheetDue', 'toCheck'] as const;

/** Which slips, which of them is being settled, which page. */
export interface SlipsSearch {
  settled?: true | undefined;
  /** Only the open ones that are late. */
  late?: true | undefined;
  /** Id of the slip whose form is open. */
  settle?: string | undefined;
  page?: number | undefined;
}

/** Which month `YYYY-MM` of the ledger, or what waits for a second person. */
export interface LedgerSearch {
  month?: string | undefined;
  pending?: true | undefined;
  /** Of what waits, only what waits for one's own yes: in the role that approves, or as a second person. */
  mine?: OwnAnswer | undefined;
  page?: number | undefined;
}

/** Which page of the counts. */
export interface CountsSearch {
  page?: number | undefined;
}

/** Which experiments: those of which a version waits for approval; which page. */
export interface ExperimentsSearch {
  waiting?: true | undefined;
  /** Of those, only what one may approve. */
  mine?: true | undefined;
  page?: number | undefined;
}

/** What of the waste: what waits for a container, or the containers of one state, the full ones, or those here too long. */
export interface WasteSearch {
  waiting?: true | undefined;
  leftOut?: true | undefined;
  state?: 'open' | 'sealed' | 'handedOver' | undefined;
  full?: true | undefined;
  old?: true | undefined;
  page?: number | undefined;
}

/** For what the issue form is opened: a bottle, or the version of an experiment that it is drawn from. */
export interface IssueSearch {
  bottle?: string | undefined;
  experiment?: string | undefined;
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}

function pageOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 100_000 ? value : undefined;
}

function flag(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

/** Reads an address. What makes no sense is left out, so that one cut off by hand still opens a list. */
export function readStockSearch(raw: Record<string, unknown>): StockSearch {
  // A search for digits arrives as a number.
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 100) : '';
  return {
    q: q || undefined,
    cabinet: idOf(raw.cabinet),
    substance: idOf(raw.substance),
    listed: flag(raw.listed),
    empty: flag(raw.empty),
    expired: flag(raw.expired),
    expiring: flag(raw.expiring),
    belowMinimum: flag(raw.belowMinimum),
    aboveMaximum: flag(raw.aboveMaximum),
    by: raw.by === 'cabinet' || raw.by === 'substance' ? raw.by : undefined,
    page: pageOf(raw.page),
  };
}

export function readIssueSearch(raw: Record<string, unknown>): IssueSearch {
  return { bottle: idOf(raw.bottle), experiment: idOf(raw.experiment) };
}

export function readExperimentsSearch(raw: Record<string, unknown>): ExperimentsSearch {
  return { waiting: flag(raw.waiting), mine: flag(raw.mine), page: pageOf(raw.page) };
}

export function readSubstancesSearch({ beyond }: Record<string, unknown>): SubstancesSearch {
  return { beyond: substanceChoices.find((choice) => choice === beyond) };
}

export function readSlipsSearch(raw: Record<string, unknown>): SlipsSearch {
  return { settled: flag(raw.settled), late: flag(raw.late), settle: idOf(raw.settle), page: pageOf(raw.page) };
}

export function readCountsSearch(raw: Record<string, unknown>): CountsSearch {
  return { page: pageOf(raw.page) };
}

export function readWasteSearch({ waiting, leftOut, state, full, old, page }: Record<string, unknown>): WasteSearch {
  return {
    waiting: flag(waiting),
    leftOut: flag(leftOut),
    state: state === 'open' || state === 'sealed' || state === 'handedOver' ? state : undefined,
    full: flag(full),
    old: flag(old),
    page: pageOf(page),
  };
}

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const { month } = raw;
  const isMonth = typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  return {
    month: isMonth ? month : undefined,
    pending: flag(raw.pending),
    mine: ownAnswers.find((answer) => answer === raw.mine),
    page: pageOf(raw.page),
  };
}
