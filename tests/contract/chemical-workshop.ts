import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { sampleDay } from '../support/sample-school.ts';

const gram = 1000;

interface BottleChanges {
  substanceId?: string;
  cabinetId?: string;
  number?: string;
  grams?: number;
}

/** What became of what was issued, in grams. */
type Parts = Partial<Record<'returned' | 'used' | 'wasted' | 'lost', number>>;

/** Makes cabinets, substances, bottles and slips, as the lab manager would have made them before. */
export function chemicalWorkshop(client: OfficeClient, newId: () => string, happenedOn = sampleDay) {
  const entry = () => ({ id: newId(), happenedOn, second: null });
  const cabinetInput = async () => {
    const placeId = newId();
    const place = {
      id: placeId,
      name: `实验室 ${placeId}`,
      kind: 'outdoor',
      parentId: null,
      responsibleId: null,
    } as const;
    await client.school.places.create(place);
    const id = newId();
    return { id, name: `柜 ${id.slice(-6)}`, placeId, keeperId: null, secondKeeperId: null, retired: false };
  };
  const substanceInput = (nameZh: string, cas: string | null) => ({
    id: newId(),
    version: 0,
    nameZh,
    nameEn: '',
    aliases: [],
    formula: '',
    cas,
    dimension: 'mass' as const,
    density: null,
    hazardClasses: [],
    storageGroup: null,
    minimum: null,
    maximum: null,
  });
  const cabinet = async () => (await client.chemicals.cabinets.save(await cabinetInput())).id;
  const substance = async (nameZh = '氯化钠', cas?: string) => {
    const known = (await client.chemicals.substances.list({})).find((one) => cas !== undefined && one.cas === cas);
    return known?.id ?? (await client.chemicals.substances.save(substanceInput(nameZh, cas ?? null))).id;
  };
  /** One that is begun from the shipped table, and that nobody has checked yet. */
  const filedSubstance = async () => {
    const all = await Promise.all(['酸', '钠', '醇'].map((search) => client.chemicals.catalogue({ search })));
    const taken = new Set((await client.chemicals.substances.list({})).map((one) => one.cas));
    const entry = all.flat().find((one) => !taken.has(one.cas));
    if (entry === undefined) throw new Error('the school has the whole table');
    const { nameZh, formula, hazardClasses, storageGroup } = entry;
    const filed = { ...substanceInput(nameZh, entry.cas), formula, hazardClasses, storageGroup, fromCatalogue: true };
    return client.chemicals.substances.save(filed);
  };
  const sheetInput = async (substanceId?: string, issuedOn = happenedOn) => ({
    id: newId(),
    substanceId: substanceId ?? (await substance()),
    issuedOn,
    file: new File(['%PDF-1.7\n% ', newId()], '说明书.pdf'),
  });
  const bottleInput = async (changes: BottleChanges = {}) => {
    const { grams = 500 } = changes;
    return {
      ...entry(),
      bottleId: newId(),
      number: changes.number ?? '',
      substanceId: changes.substanceId ?? (await substance()),
      maker: '国药',
      batch: '20260301',
      purity: 'AR',
      concentration: null,
      unit: 'g' as const,
      netAmount: grams * gram,
      amount: grams * gram,
      openedOn: null,
      expiresOn: null,
      cabinetId: changes.cabinetId ?? (await cabinet()),
      how: 'received' as const,
      reason: '供货单 1',
      despite: '',
    };
  };
  const issueInput = (bottleId: string, grams: number) => ({
    ...entry(),
    className: '高一3班',
    experiment: '粗盐提纯',
    taker: { kind: 'outsider' as const, name: '陈老师' },
    lines: [{ movementId: newId(), bottleId, amount: grams * gram }],
  });
  const settleInput = (slipId: string, bottleId: string, parts: Parts) => {
    const { returned = 0, used = 0, wasted = 0, lost = 0 } = parts;
    const line = { bottleId, returned: returned * gram, used: used * gram, wasted: wasted * gram, lost: lost * gram };
    return { ...entry(), slipId, lines: [line], reason: '实验' };
  };
  return {
    cabinetInput,
    substanceInput,
    cabinet,
    substance,
    filedSubstance,
    sheetInput,
    bottleInput,
    bottle: async (changes?: BottleChanges) => client.chemicals.bottles.add(await bottleInput(changes)),
    issueInput,
    issue: (bottleId: string, grams: number) => client.chemicals.slips.issue(issueInput(bottleId, grams)),
    settleInput,
    settle: (slipId: string, bottleId: string, parts: Parts) =>
      client.chemicals.slips.settle(settleInput(slipId, bottleId, parts)),
    entry,
    officer: { username: 'officer', password: samplePassword },
    lab: { username: 'lab', password: samplePassword },
  };
}
