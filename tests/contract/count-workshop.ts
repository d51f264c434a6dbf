import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import type { CountRecord } from '../../shared/contract/chemical-counts.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';

/** What is found of a bottle in mg, or that it is not there. */
export type Found = Record<string, number | null>;

/** Counts, as two people of the sample school do it: `client` is one of them, `other` signs in beside. */
export function countWorkshop(client: OfficeClient, newId: () => string, other = 'officer') {
  const { counts } = client.chemicals;
  const open = (cabinetId: string | null, second = { username: other, password: samplePassword }) =>
    counts.open({ id: newId(), cabinetId, second });
  const enter = (countId: string, bottleId: string, amount: number | null) =>
    counts.enter({ countId, bottleId, found: amount !== null, amount: amount ?? 0 });
  const enterAll = async (countId: string, found: Found) => {
    for (const [bottleId, amount] of Object.entries(found)) await enter(countId, bottleId, amount);
  };
  return {
    open,
    enter,
    enterAll,
    /** Both rounds with the same figures, up to the differences. */
    async countTwice(count: CountRecord, found: Found): Promise<CountRecord> {
      await enterAll(count.id, found);
      const again = await counts.compare({ countId: count.id, round: 'counting' });
      if (again.state !== 'recounting') return again;
      const differing = again.lineList.map(({ bottleId }) => [bottleId, found[bottleId] ?? null] as const);
      await enterAll(count.id, Object.fromEntries(differing));
      return counts.compare({ countId: count.id, round: 'recounting' });
    },
  };
}
