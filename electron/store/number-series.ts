import type { Writer } from './store.ts';

/** The next number of `series` in `year`, from 1, given out once and for all: an undone write gives it back. */
export async function nextNumber(tx: Writer['tx'], series: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('number_series')
    .values({ series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet((eb) => ({ last: eb('number_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
