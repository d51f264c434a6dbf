import type { z } from 'zod';
import type { issueInput, settleInput, substanceInput } from '../../shared/contract/chemical-schemas.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { type SmallSchool, smallSchool } from '../support/small-school.ts';

export interface Laboratory extends SmallSchool {
  /** Calls as the lab manager 李静. */
  keeper: OfficeClient;
  /** 王建国, the safety officer, who signs in beside her. */
  second: { username: string; password: string };
  /** The slip that was settled, the one that waits for the second person, the one that was reversed, the one still open. */
  slips: { settled: string; waiting: string; reversed: string; open: string };
}

const [g, kg, mL] = [1_000, 1_000_000, 1_000];
type Parts = Partial<z.input<typeof settleInput>['lines'][number]>;

/**
 * A school's laboratory from its opening stock on 2 September 2026 through an October in which everything happens: bought,
 * issued, settled, waiting, confirmed, reversed, moved, counted, wasted. It ends on 30 October.
 */
export async function laboratory(folder: string): Promise<Laboratory> {
  const school = await smallSchool(folder);
  const { office, officer, newId, clock, placeId } = school;
  const second = { username: 'wang', password: 'a-good-password' };
  const keeperId = await school.person('李静');
  const account = { username: 'li', password: 'another-good-one', role: 'labManager', personId: keeperId } as const;
  await officer.accounts.create({ id: newId(), ...account });
  const keeper = office.client({ session: office.openSession('desktop') });
  await keeper.accounts.session.signIn({ username: account.username, password: account.password });

  let day = '';
  const on = (next: string) => {
    day = next;
    clock.set(`${next}T02:00:00.000Z`);
  };
  const entry = (with2: boolean) => ({ id: newId(), happenedOn: day, second: with2 ? second : null });
  const cabinet = async (name: string, keepers: boolean) => {
    const people = keepers ? { keeperId, secondKeeperId: school.officerId } : { keeperId: null, secondKeeperId: null };
    return (await keeper.chemicals.cabinets.save({ id: newId(), name, placeId, ...people, retired: false })).id;
  };
  const substance = async (
    nameZh: string,
    nameEn: string,
    cas: string | null,
    dimension: z.input<typeof substanceInput>['dimension'],
  ) => {
    const rest = { aliases: [], formula: '', density: null, hazardClasses: [], storageGroup: null };
    const fields = { id: newId(), version: 0, nameZh, nameEn, cas, dimension, ...rest, minimum: null, maximum: null };
    return (await keeper.chemicals.substances.save(fields)).id;
  };
  const bottle = async (
    substanceId: string,
    cabinetId: string,
    unit: 'g' | 'kg' | 'mL' | 'bottle',
    amount: number,
    changes: { purity?: string; concentration?: number; how?: 'received' } = {},
  ) => {
    const { purity = '分析纯', concentration = null, how = 'opening' } = changes;
    const made = await keeper.chemicals.bottles.add({
      ...entry(true),
      bottleId: newId(),
      number: '',
      substanceId,
      maker: '国药',
      batch: '20260301',
      purity,
      concentration,
      unit,
      netAmount: amount,
      amount,
      openedOn: null,
      expiresOn: null,
      cabinetId,
      how,
      reason: how === 'opening' ? '建账清点，无购入凭证' : '市化学试剂公司，发票 04127788',
      despite: '已分层隔离存放',
      counterIds: how === 'opening' ? [keeperId, school.officerId] : [],
    });
    return made.id;
  };
  const issue = async (className: string, experiment: string, lines: Record<string, number>, with2 = true) => {
    const input: z.input<typeof issueInput> = {
      ...entry(with2),
      className,
      experiment,
      taker: { kind: 'outsider', name: '陈志强' },
      lines: Object.entries(lines).map(([bottleId, amount]) => ({ movementId: newId(), bottleId, amount })),
    };
    return (await keeper.chemicals.slips.issue(input)).id;
  };
  const settle = (slipId: string, lines: Record<string, Parts>) =>
    keeper.chemicals.slips.settle({
      ...entry(true),
      slipId,
      lines: Object.entries(lines).map(([bottleId, parts]) => ({
        bottleId,
        returned: 0,
        used: 0,
        wasted: 0,
        lost: 0,
        ...parts,
      })),
      reason: '废液倒入一号废液桶',
    });

  on('2026-09-02');
  const locked = await cabinet('甲柜（双锁）', true);
  const open = await cabinet('乙柜', false);
  const permanganate = await substance('高锰酸钾', 'Potassium permanganate', '7722-64-7', 'mass');
  const acid = await substance('硫酸', 'Sulfuric acid', '7664-93-9', 'volume');
  const peroxide = await substance('过氧化氢', 'Hydrogen peroxide', '7722-84-1', 'volume');
  const soda = await substance('氢氧化钠', 'Sodium hydroxide', '1310-73-2', 'mass');
  const ethanol = await substance('乙醇', 'Ethanol', '64-17-5', 'volume');
  const paper = await substance('石蕊试纸', 'Litmus paper', null, 'count');
  const permanganateBottle = await bottle(permanganate, locked, 'g', 500 * g);
  await bottle(permanganate, locked, 'g', 500 * g);
  await bottle(peroxide, locked, 'mL', 500 * mL, { concentration: 3000 });
  await bottle(peroxide, open, 'mL', 500 * mL, { concentration: 300, purity: '' });
  await bottle(peroxide, open, 'mL', 250 * mL, { purity: '化学纯' });
  const sodaBottle = await bottle(soda, open, 'g', 500 * g);
  const sodaDrum = await bottle(soda, open, 'kg', 5 * kg, { purity: '工业级' });
  const ethanolBottle = await bottle(ethanol, open, 'mL', 2500 * mL, { purity: '95%' });
  await bottle(paper, open, 'bottle', 12, { purity: '' });

  on('2026-10-05');
  const acidBottle = await bottle(acid, locked, 'mL', 500 * mL, { concentration: 9800, how: 'received' });
  on('2026-10-08');
  const settled = await issue('高二（3）班', '高锰酸钾滴定草酸', {
    [permanganateBottle]: 50 * g,
    [sodaBottle]: 20.5 * g,
  });
  await settle(settled, {
    [permanganateBottle]: { returned: 10 * g, used: 38 * g, wasted: 1.5 * g, lost: 0.5 * g },
    [sodaBottle]: { used: 20.5 * g },
  });
  on('2026-10-12');
  const waiting = await issue('高三（1）班', '浓硫酸的性质', { [acidBottle]: 30 * mL }, false);
  on('2026-10-14');
  const reversed = await issue('高二（3）班', '氧气的制取', { [permanganateBottle]: 100 * g });
  on('2026-10-15');
  const wrong = await keeper.chemicals.movements.list({});
  const last = wrong.rows.find((row) => row.slipId === reversed);
  await keeper.chemicals.movements.reverse({
    id: newId(),
    sequence: last?.sequence ?? 0,
    reason: '重复登记',
    second,
  });
  on('2026-10-16');
  await issue('高二（4）班', '氧气的制取', { [permanganateBottle]: 12 * g }, false);
  on('2026-10-17');
  const { rows } = await officer.chemicals.movements.list({ pending: true });
  const toConfirm = rows.find((row) => row.bottleId === permanganateBottle);
  await officer.chemicals.movements.confirm({ id: newId(), sequence: toConfirm?.sequence ?? 0 });
  on('2026-10-20');
  await keeper.chemicals.bottles.move({
    ...entry(false),
    bottleId: sodaBottle,
    cabinetId: locked,
    despite: '与酸分层存放',
  });
  on('2026-10-22');
  await officer.chemicals.bottles.adjust({
    ...entry(false),
    bottleId: sodaBottle,
    counted: 478 * g,
    reason: '盘点，吸潮称量误差',
  });
  await keeper.chemicals.bottles.remove({
    ...entry(false),
    bottleId: sodaDrum,
    amount: 250 * g,
    what: 'wasted',
    reason: '结块，交危废',
  });
  on('2026-10-26');
  const openSlip = await issue('化学社', '固体酒精的制作', { [ethanolBottle]: 200 * mL });
  on('2026-10-30');
  return { ...school, keeper, second, slips: { settled, waiting, reversed, open: openSlip } };
}
