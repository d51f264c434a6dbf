import { chemicalWorkshop } from '../contract/chemical-workshop.ts';
import { pictureFile, registerInput, type SmallSchool, smallSchool } from '../support/small-school.ts';

/**
 * A store with something in every table: three hazards of two years, one of them closed after a round that was sent back,
 * one cancelled; a photo; a clause of the school's own; a bottle on a slip that is open. Made by calls; closed afterwards.
 */
export async function fillStore(folder: string): Promise<void> {
  const school = await smallSchool(folder);
  await closeOne(school);
  await keepChemicals(school);
  await school.officer.hazards.criteria.add({ id: school.newId(), code: '校1', text: '自定条款', source: '本校' });
  const cancelled = await school.officer.hazards.register(registerInput(school));
  const { id: hazardId, version } = cancelled;
  await school.officer.hazards.cancel({ commandId: school.newId(), hazardId, version, reason: '重复登记' });
  school.clock.set('2027-01-04T01:00:00.000Z');
  await school.officer.hazards.register(registerInput(school, { foundOn: '2027-01-04' }));
  await school.office.close();
}

async function keepChemicals({ officer, newId }: SmallSchool): Promise<void> {
  const chemicals = chemicalWorkshop(officer, newId, '2026-09-01');
  const { id } = await chemicals.bottle();
  const slip = await chemicals.issue(id, 50);
  await chemicals.settle(slip.id, id, { returned: 10, used: 20 });
  await officer.chemicals.settings.update({ ...(await officer.chemicals.settings.get()), slipHours: 8 });
}

async function closeOne(school: SmallSchool): Promise<void> {
  const { officer, newId } = school;
  const fixer = { kind: 'person', personId: await school.person('李强') } as const;
  const rechecker = { kind: 'person', personId: await school.person('赵敏') } as const;
  let { id: hazardId, version } = await officer.hazards.register(registerInput(school));
  const next = () => ({ commandId: newId(), hazardId, version });
  ({ version } = (
    await officer.hazards.addPhoto({ ...next(), stage: 'before', file: await pictureFile('a.png', 1), takenOn: null })
  ).record);
  ({ version } = await officer.hazards.commit({
    ...next(),
    dueOn: '2026-09-10',
    commitments: {
      responsibleId: fixer.personId,
      measures: '更换灯具',
      funds: { kind: 'amount', amountFen: 12_050, source: '公用经费' },
      contingency: { kind: 'noneNeeded' },
      interimProtection: '张贴临时指示',
      steps: [],
    },
  }));
  const fix = { fixedBy: fixer, fixedOn: '2026-09-01', result: '已更换', overrideReason: null };
  const recheck = { recheckedBy: rechecker, recheckedOn: '2026-09-01', overrideReason: null };
  ({ version } = await officer.hazards.submit({ ...next(), ...fix }));
  ({ version } = await officer.hazards.sendBack({ ...next(), ...recheck, opinion: '仍有一盏不亮' }));
  ({ version } = await officer.hazards.submit({ ...next(), ...fix }));
  await officer.hazards.pass({ ...next(), ...recheck, opinion: '' });
}
