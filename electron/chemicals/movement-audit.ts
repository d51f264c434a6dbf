import { sql } from 'kysely';
import type { Reader, Store } from '../store/store.ts';
import { type Note, nextTurn } from '../store/verify/check.ts';
import { told } from './ledger-audit.ts';

/** Ids of the audit that are read together. */
const slice = 20_000;

/** What the audit was told of beside a row of the ledger, by the row's number. */
export interface MovementAudit {
  /** The digest of a bottle's card, with its first row. A bottle of before the audit kept digests has none. */
  cards: ReadonlyMap<number, string>;
  /** The first row whose approval, or whose being declined, stands otherwise than the audit was told; null where none does. */
  otherAnswer: number | null;
}

/** Reads it in slices, so that the office answers others meanwhile. */
export async function readMovementAudit(store: Store): Promise<MovementAudit> {
  const cards = new Map<number, string>();
  const toldAnswers = new Set<string>();
  const { lastId, answers } = await store.read(readEnds);
  for (let after = 0; after < lastId; after += slice) {
    const [from, upTo] = [after, Math.min(after + slice, lastId)];
    for (const { movement, card, awaits, declined } of await store.read((db) => readSlice(db, from, upTo))) {
      if (movement === null) continue;
      if (card !== null) cards.set(movement, card);
      if (awaits !== null) toldAnswers.add(`${movement} ${awaits}`);
      if (declined !== 0) toldAnswers.add(`${movement} declined`);
    }
    await nextTurn();
  }
  const differing = [...toldAnswers, ...answers]
    .filter((answer) => !(toldAnswers.has(answer) && answers.has(answer)))
    .map((answer) => Number.parseInt(answer, 10));
  return { cards, otherAnswer: differing.length === 0 ? null : Math.min(...differing) };
}

/** The problem of the row that the audit tells otherwise, if there is one. */
export function answerProblems({ otherAnswer }: MovementAudit): Note[] {
  return otherAnswer === null ? [] : [{ key: 'verify:levels.approval', values: { row: otherAnswer } }];
}

/** The end of the audit and the answers up to then, at one moment. */
async function readEnds(db: Reader): Promise<{ lastId: number; answers: Set<string> }> {
  const last = await db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const approvals = await db.selectFrom('movement_approval').selectAll().execute();
  const declines = await db
    .selectFrom('movement_decline as decline')
    .leftJoin('chemical_movement as row', (join) =>
      join
        .onRef('row.sequence', '=', 'decline.sequence')
        .onRef('row.refers_to', '=', 'decline.declines')
        .on('row.kind', '=', 'reversed'),
    )
    .select(['decline.sequence', 'row.id'])
    .execute();
  return {
    lastId: last?.id ?? 0,
    answers: new Set([
      ...approvals.map(({ sequence, awaits }) => `${sequence} ${awaits}`),
      ...declines.map(({ sequence, id }) => `${sequence} ${id === null ? 'declines another row' : 'declined'}`),
    ]),
  };
}

const declined = 'chemicals.movement.declined';

async function readSlice(db: Reader, after: number, upTo: number) {
  return db
    .selectFrom('audit')
    .select([told<number>('movement').as('movement'), told<string>('card').as('card')])
    .select((eb) => [told<string>('awaits').as('awaits'), eb('action', '=', declined).as('declined')])
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .where('action', 'like', sql.lit('chemicals.movement.%'))
    .where((eb) =>
      eb.or([
        eb('action', '=', declined),
        eb(told<string>('card'), 'is not', null),
        eb(told<string>('awaits'), 'is not', null),
      ]),
    )
    .execute();
}
