import { type RawBuilder, sql } from 'kysely';

/** What the tables of a query are called. */
interface Aliases {
  readonly bottle: string;
  readonly substance: string;
}

function columnsOf({ bottle, substance }: Aliases) {
  return {
    dimension: sql.ref(`${bottle}.dimension`),
    wanted: sql.ref(`${substance}.dimension`),
    density: sql.ref(`${substance}.density`),
  };
}

/**
 * An amount of a bottle as its substance is counted: as it is where both are counted alike, millilitres as grams and the
 * other way round by the stated density, to the nearest mg or µL (half up, as `convertByDensity`). Null where that cannot be
 * done: it is not counted then.
 */
export function countedAmount(column: 'stock' | 'out', aliases: Aliases): RawBuilder<number | null> {
  const { dimension, wanted, density } = columnsOf(aliases);
  const amount = sql.ref(`${aliases.bottle}.${column}`);
  return sql<number | null>`case
    when ${dimension} = ${wanted} then ${amount}
    when ${dimension} = 'volume' and ${wanted} = 'mass' then (2 * ${amount} * ${density} + 1000) / 2000
    when ${dimension} = 'mass' and ${wanted} = 'volume' then (2000 * ${amount} + ${density}) / (2 * ${density})
  end`;
}

/** The sum over the bottles of a substance. */
export function sumCounted(column: 'stock' | 'out', aliases: Aliases): RawBuilder<number> {
  return sql<number>`coalesce(sum(${countedAmount(column, aliases)}), 0)`;
}

/** How many bottles with something in them, or of them, are not in that sum. */
export function countUncounted(aliases: Aliases): RawBuilder<number> {
  const [stock, out] = [sql.ref(`${aliases.bottle}.stock`), sql.ref(`${aliases.bottle}.out`)];
  return sql<number>`coalesce(sum(${countedAmount('stock', aliases)} is null and (${stock} > 0 or ${out} > 0)), 0)`;
}
