import { implement } from '@orpc/server';
import type { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import {
  type Person,
  type Place,
  type Profile,
  type personInput,
  type placeInput,
  schoolContract,
} from '../../shared/contract/school.ts';
import { isOpen } from '../../shared/hazards/vocabulary.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import type { Writer } from '../store/store.ts';
import { pinyinOf } from './pinyin.ts';
import { listPeople, listPlaces, personById, placeIdsWithin, readProfile } from './queries.ts';

const on = implement(schoolContract).$context<CallContext>();

/** Profile, people and places: what every register names. */
export const schoolHandlers = {
  profile: {
    get: on.profile.get.handler(({ context }) => context.store.read(profileOf)),
    update: on.profile.update.handler(({ context, input }) =>
      context.store.write(async ({ tx, audit }) => {
        const before = await profileOf(tx);
        await writeProfile(tx, input);
        await audit({
          at: context.clock.now(),
          actor: callerOf(context),
          action: 'school.profile.update',
          subject: input.name,
          detail: { before, after: input },
        });
        return input;
      }),
    ),
  },
  people: {
    list: on.people.list.handler(({ context }) => context.store.read(listPeople)),
    create: on.people.create.handler(({ context, input }) => savePerson(context, input, 'school.people.create')),
    update: on.people.update.handler(({ context, input }) => savePerson(context, input, 'school.people.update')),
  },
  places: {
    list: on.places.list.handler(({ context }) => context.store.read(listPlaces)),
    create: on.places.create.handler(({ context, input }) => savePlace(context, input, 'school.places.create')),
    update: on.places.update.handler(({ context, input }) => savePlace(context, input, 'school.places.update')),
    setRetired: on.places.setRetired.handler(({ context, input }) => setRetired(context, input.id, input.retired)),
  },
};

async function profileOf(db: Parameters<typeof readProfile>[0]): Promise<Profile> {
  const profile = await readProfile(db);
  if (profile === null) throw new Fault('notFound', 'noSuchRecord');
  return profile;
}

/** Writes the one row of the school's profile. */
export async function writeProfile(tx: Writer['tx'], profile: Profile): Promise<void> {
  const row = {
    name: profile.name,
    bureau: profile.bureau,
    section: profile.section,
    recipient: profile.recipient,
    signer: profile.signer,
    contact: profile.contact,
    contact_phone: profile.contactPhone,
    duty_phone: profile.dutyPhone,
    seal_name: profile.sealName,
    cut_off_weekday: profile.cutOffWeekday,
    cut_off_time: profile.cutOffTime,
    time_zone: profile.timeZone,
  };
  await tx
    .insertInto('school_profile')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

type Verb<Name extends string> = `school.${Name}.${'create' | 'update'}`;

async function savePerson(
  context: CallContext,
  input: z.output<typeof personInput>,
  action: Verb<'people'>,
): Promise<Person> {
  if (input.activeFrom !== null && input.activeTo !== null && input.activeTo < input.activeFrom) {
    throw new Fault('invalid', 'personDatesReversed');
  }
  const row = {
    name: input.name,
    post: input.post,
    department: input.department,
    phone: input.phone,
    active_from: input.activeFrom,
    active_to: input.activeTo,
    ...pinyinOf(input.name, true),
  };
  return context.store.write(async ({ tx, audit }) => {
    const before = await personById(tx, input.id);
    if (action === 'school.people.create') {
      // The same form sent twice: the reply to the first was lost.
      if (before !== undefined) return before;
      await tx
        .insertInto('person')
        .values({ id: input.id, ...row })
        .execute();
    } else {
      if (before === undefined) throw new Fault('notFound', 'noSuchPerson');
      await tx.updateTable('person').set(row).where('id', '=', input.id).execute();
    }
    const at = context.clock.now();
    await audit({ at, actor: callerOf(context), action, subject: input.name, detail: { before, after: input } });
    return mustFind(await personById(tx, input.id), 'noSuchPerson');
  });
}

async function savePlace(
  context: CallContext,
  input: z.output<typeof placeInput>,
  action: Verb<'places'>,
): Promise<Place> {
  return context.store.write(async ({ tx, audit }) => {
    const places = await listPlaces(tx);
    const before = places.find((place) => place.id === input.id);
    if (action === 'school.places.create' && before !== undefined) return before;
    if (action === 'school.places.update' && before === undefined) throw new Fault('notFound', 'noSuchPlace');
    if (input.parentId !== null && !places.some((place) => place.id === input.parentId)) {
      throw new Fault('notFound', 'noSuchPlace');
    }
    if (input.parentId !== null && placeIdsWithin(places, input.id).includes(input.parentId)) {
      throw new Fault('invalid', 'placeLoop');
    }
    if (
      places.some((place) => place.id !== input.id && place.parentId === input.parentId && place.name === input.name)
    ) {
      throw new Fault('conflict', 'placeNameTaken', { name: input.name });
    }
    if (input.responsibleId !== null && (await personById(tx, input.responsibleId)) === undefined) {
      throw new Fault('notFound', 'noSuchPerson');
    }
    const row = {
      name: input.name,
      kind: input.kind,
      parent_id: input.parentId,
      responsible_id: input.responsibleId,
      ...pinyinOf(input.name, false),
    };
    if (before === undefined)
      await tx
        .insertInto('place')
        .values({ id: input.id, retired: 0, ...row })
        .execute();
    else await tx.updateTable('place').set(row).where('id', '=', input.id).execute();
    const at = context.clock.now();
    await audit({ at, actor: callerOf(context), action, subject: input.name, detail: { before, after: input } });
    return mustFind(
      (await listPlaces(tx)).find((place) => place.id === input.id),
      'noSuchPlace',
    );
  });
}

async function setRetired(context: CallContext, id: string, retired: boolean): Promise<Place> {
  return context.store.write(async ({ tx, audit }) => {
    const places = await listPlaces(tx);
    const place = mustFind(
      places.find((one) => one.id === id),
      'noSuchPlace',
    );
    const within = placeIdsWithin(places, id);
    if (retired) {
      const states = await tx.selectFrom('hazard').select('state').where('place_id', 'in', within).execute();
      if (states.some((row) => isOpen(row.state)))
        throw new Fault('conflict', 'placeHasOpenHazards', { name: place.name });
    }
    const ids = retired ? within : [id];
    await tx
      .updateTable('place')
      .set({ retired: retired ? 1 : 0 })
      .where('id', 'in', ids)
      .execute();
    await audit({
      at: context.clock.now(),
      actor: callerOf(context),
      action: retired ? 'school.places.retire' : 'school.places.resume',
      subject: place.path,
    });
    return mustFind(
      (await listPlaces(tx)).find((one) => one.id === id),
      'noSuchPlace',
    );
  });
}

function mustFind<T>(found: T | undefined, reason: 'noSuchPerson' | 'noSuchPlace'): T {
  if (found === undefined) throw new Fault('notFound', reason);
  return found;
}
