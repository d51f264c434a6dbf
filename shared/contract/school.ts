import { z } from 'zod';
import { isTimeZone } from '../school/time-zone.ts';
import { day, id } from './fields.ts';
import { procedure } from './procedure.ts';
import { line, optionalLine } from './text.ts';

const profileFields = {
  name: line(100),
  bureau: line(100),
  /** Section of the bureau that takes the reports (安全教育科). */
  section: line(100),
  /** Line under the title of a report (主送机关). */
  recipient: line(100),
  signer: optionalLine(60),
  contact: optionalLine(60),
  contactPhone: optionalLine(40),
  dutyPhone: optionalLine(40),
  sealName: optionalLine(100),
  /** ISO weekday, 5 = Friday. */
  cutOffWeekday: z.int().min(1).max(7),
  cutOffTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }),
  timeZone: z.string().max(60).refine(isTimeZone, { error: 'timeZone' }),
};
export const profileInput = z.strictObject(profileFields);
export const profile = z.object(profileFields);
export type Profile = z.output<typeof profile>;

const personFields = {
  name: line(60),
  /** Post (岗位), e.g. 分管副校长. */
  post: optionalLine(60),
  department: optionalLine(60),
  phone: optionalLine(40),
  activeFrom: day.nullable(),
  activeTo: day.nullable(),
};
export const personInput = z.strictObject({ id, ...personFields });
export const person = z.object({
  id,
  ...personFields,
  /** Full pinyin and initials for searching. */
  pinyin: z.string(),
  initials: z.string(),
  /** Sign-in name of the active account, or null: then the officer tells them. */
  username: z.string().nullable(),
});
export type Person = z.output<typeof person>;

export const placeKinds = ['building', 'floor', 'room', 'stairwell', 'outdoor'] as const;
export type PlaceKind = (typeof placeKinds)[number];

const placeFields = {
  name: line(60),
  kind: z.enum(placeKinds),
  parentId: id.nullable(),
  responsibleId: id.nullable(),
};
export const placeInput = z.strictObject({ id, ...placeFields });
export const place = z.object({
  id,
  ...placeFields,
  /** Names from the building down, joined: 教学楼 / 二层 / 东楼梯. */
  path: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  responsibleName: z.string().nullable(),
  /** True when no longer used; it stays in old records. */
  retired: z.boolean(),
});
export type Place = z.output<typeof place>;

export const schoolContract = {
  profile: {
    get: procedure('school.read').output(profile),
    update: procedure('school.manage').input(profileInput).output(profile),
  },
  people: {
    list: procedure('school.read').output(z.array(person)),
    create: procedure('school.manage').input(personInput).output(person),
    update: procedure('school.manage').input(personInput).output(person),
  },
  places: {
    list: procedure('school.read').output(z.array(place)),
    create: procedure('school.manage').input(placeInput).output(place),
    update: procedure('school.manage').input(placeInput).output(place),
    setRetired: procedure('school.manage')
      .input(z.strictObject({ id, retired: z.boolean() }))
      .output(place),
  },
};
