import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { type Office, openOffice } from '../../electron/office/office.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { RegisterInput } from '../../shared/contract/hazard-schemas.ts';
import { uuidV7 } from '../../shared/contract/uuid-v7.ts';

/** A clock that stands still until it is set. */
export interface SetClock {
  now(): string;
  set(moment: string): void;
}

export function setClock(moment: string): SetClock {
  let present = moment;
  return {
    now: () => present,
    set: (next) => {
      present = next;
    },
  };
}

/** Ids that are the same in every run: 1, 2, 3 … as UUIDs. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const bytes = new Uint8Array(10);
    new DataView(bytes.buffer).setUint32(6, count);
    return uuidV7(Date.UTC(2026, 0, 1), bytes);
  };
}

export interface SmallSchool {
  office: Office;
  clock: SetClock;
  /** Ids for what a form would send. */
  newId(): string;
  /** Calls as the safety officer. */
  officer: OfficeClient;
  officerId: string;
  placeId: string;
  /** Somebody to find, fix or answer for hazards. */
  person(name: string): Promise<string>;
}

/** Opens the office on `folder` for one test; small cost of passwords, no backup beside the test's own. */
export async function openTestOffice(folder: string, clock: SetClock, newId: () => string): Promise<Office> {
  const office = await openOffice({ folder, clock, newId, passwordCost: 12, dailyWork: false });
  onTestFinished(() => office.close());
  return office;
}

/** A school with one safety officer and one place, made by calls as the first start makes them. */
export async function smallSchool(folder: string): Promise<SmallSchool> {
  const clock = setClock('2026-09-01T01:00:00.000Z');
  const newId = countingIds();
  const office = await openTestOffice(folder, clock, newId);
  const officer = office.client({ session: office.openSession('desktop') });
  const view = await officer.accounts.setup.start({
    schoolName: '实验中学',
    bureau: '某区教育局',
    section: '安全教育科',
    personName: '王建国',
    username: 'wang',
    password: 'a-good-password',
  });
  const placeId = newId();
  await officer.school.places.create({
    id: placeId,
    name: '教学楼',
    kind: 'building',
    parentId: null,
    responsibleId: null,
  });
  return {
    office,
    clock,
    newId,
    officer,
    officerId: view.account?.personId ?? '',
    placeId,
    async person(name) {
      const id = newId();
      const fields = { post: '', department: '', phone: '', activeFrom: null, activeTo: null };
      await officer.school.people.create({ id, name, ...fields });
      return id;
    },
  };
}

/** What the form of a new hazard would send, complete. */
export function registerInput({ newId, placeId }: SmallSchool, changes: Partial<RegisterInput> = {}): RegisterInput {
  return {
    id: newId(),
    foundOn: '2026-09-01',
    origin: 'selfInspection',
    originNote: '',
    finder: { kind: 'outsider', name: '李督学' },
    placeId,
    category: 'fire',
    kind: 'thing',
    description: '二层东侧疏散指示灯不亮',
    major: null,
    ...changes,
  };
}

/** A small picture, different for each `shade` (0 to 255). */
export async function pictureFile(name: string, shade: number): Promise<File> {
  const background = { r: shade, g: 120, b: 200 };
  const bytes = await sharp({ create: { width: 32, height: 24, channels: 3, background } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/png' });
}
