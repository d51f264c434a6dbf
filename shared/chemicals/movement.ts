/** Where an amount can be: not yet here, in a cabinet, out on a slip, and the three places from which nothing returns. */
export const accounts = ['outside', 'stock', 'out', 'used', 'waste', 'lost'] as const;
export type Account = (typeof accounts)[number];

/** The paper rule's five verbs 领 用 剩 废 耗 (教备厅[1997]13) and what a ledger needs around them. */
export const movementKinds = [
  'opening',
  'received',
  'issued',
  'returned',
  'used',
  'wasted',
  'lost',
  'moved',
  'adjusted',
  'reversed',
  'confirmed',
] as const;
export type MovementKind = (typeof movementKinds)[number];

/** From one account to another, of one bottle. */
export interface Flow {
  from: Account;
  to: Account;
  /** mg, µL or pieces, > 0; 0 only for what moves nothing (`confirmed`). */
  amount: number;
}

/** One row of the ledger, as far as the arithmetic needs it. */
export interface Movement extends Flow {
  kind: MovementKind;
  bottleId: string;
  slipId: string | null;
  /** The row that this one reverses or confirms, by its place in the chain. */
  refersTo: number | null;
}

/** What a flow does to the amount in the cabinets and to the amount that is out: mg, µL or pieces, signed. */
export function effectOf({ from, to, amount }: Flow): { stock: number; out: number } {
  const share = (account: Account) => (to === account ? amount : 0) - (from === account ? amount : 0);
  return { stock: share('stock'), out: share('out') };
}

/** The flow that undoes one. */
export function opposite({ from, to, amount }: Flow): Flow {
  return { from: to, to: from, amount };
}

/** The two accounts between which each kind moves an amount, where its kind alone says it. */
export const flowOfKind = {
  opening: { from: 'outside', to: 'stock' },
  received: { from: 'outside', to: 'stock' },
  issued: { from: 'stock', to: 'out' },
  returned: { from: 'out', to: 'stock' },
  used: { from: 'out', to: 'used' },
} as const satisfies Partial<Record<MovementKind, { from: Account; to: Account }>>;
