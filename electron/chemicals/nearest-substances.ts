import type { ExpressionBuilder } from 'kysely';
import { type Nearness, nearnessOf } from '../../shared/chemicals/name-nearness.ts';
import type { Reader } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { namesIn } from './substance-search.ts';

/** Ids of the substances that a search finds, by how well it names them; those that it only stands within are left out. */
export type Nearest = Readonly<Record<Exclude<Nearness, 'within'>, readonly string[]>>;

/** Reads the names of what matches and ranks it by the one rule (`nearnessOf`). */
export async function nearestSubstances(db: Reader, search: string): Promise<Nearest> {
  const rows = await db
    .selectFrom('substance')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn', 'aliases', 'formula', 'cas', 'search_text as text'])
    .where(({ eb, fn, val }) => eb(fn('instr', ['search_text', val(search.toLowerCase())]), '>', 0))
    .execute();
  const near = Map.groupBy(rows, ({ text, aliases, ...row }) =>
    nearnessOf(namesIn(text, { ...row, aliases: aliases === '' ? [] : aliases.split('\n') }), search),
  );
  const idsOf = (nearness: Nearness) => (near.get(nearness) ?? []).map(({ id }) => id);
  return { exact: idsOf('exact'), beginning: idsOf('beginning') };
}

// No id is empty: a list of none is no list in every SQL.
const listOf = (ids: readonly string[]) => ['', ...ids];

/** 0, 1 or 2 of a row with a substance: its place in a list that begins with what is called just so. */
export function rankOf(eb: ExpressionBuilder<Tables, 'substance'>, { exact, beginning }: Nearest) {
  return eb
    .case()
    .when('substance.id', 'in', listOf(exact))
    .then(0)
    .when('substance.id', 'in', listOf(beginning))
    .then(1)
    .else(2)
    .end();
}

/** As `rankOf`, of a row with a bottle too: its own number is a name of it. */
export function bottleRankOf(eb: ExpressionBuilder<Tables, 'bottle' | 'substance'>, near: Nearest, search: string) {
  const wanted = search.toLowerCase();
  const number = eb.fn<string>('lower', ['bottle.number']);
  return eb
    .case()
    .when(number, '=', wanted)
    .then(0)
    .when(eb.fn<number>('instr', [number, eb.val(wanted)]), '=', 1)
    .then(1)
    .else(rankOf(eb as unknown as ExpressionBuilder<Tables, 'substance'>, near))
    .end();
}
