import { describe, expect, it } from 'vitest';
import { Fault } from '../../shared/contract/fault.ts';
import { countPeople, newStore, openTestStore } from './new-store.ts';
import { entry, insertPerson, now, personRow } from './plain-rows.ts';

describe('a write', () => {
  it('is undone when it leaves no audit row', async () => {
    const store = await newStore();
    await expect(store.write((writer) => insertPerson(writer, 'p1'))).rejects.toThrow('without an audit row');
    expect(await countPeople(store)).toBe(0);
  });

  it('may do nothing without an audit row', async () => {
    const store = await newStore();
    expect(await store.write(async () => 'nothing')).toBe('nothing');
  });

  it('leaves nothing when it fails half way, not even its audit', async () => {
    const store = await newStore();
    const failed = store.write(async (writer) => {
      await insertPerson(writer, 'p1');
      await writer.audit(entry);
      throw new Fault('invalid', 'nothingChanged');
    });
    await expect(failed).rejects.toMatchObject({ reason: 'nothingChanged' });
    expect(await countPeople(store)).toBe(0);
    expect(await store.read((db) => db.selectFrom('audit').selectAll().execute())).toEqual([]);
  });

  it('leaves nothing when one of its statements fails', async () => {
    const store = await newStore();
    const failed = store.write(async (writer) => {
      await writer.audit(entry);
      await insertPerson(writer, 'p1');
      await insertPerson(writer, 'p1');
    });
    await expect(failed).rejects.toMatchObject({ code: 'conflict', reason: 'idTaken' });
    expect(await countPeople(store)).toBe(0);
    await store.write(async (writer) => {
      await insertPerson(writer, 'p1');
      await writer.audit(entry);
    });
    expect(await countPeople(store)).toBe(1);
  });

  it('takes its turn: another write or read never sees half of it', async () => {
    const store = await newStore();
    const seen: number[] = [];
    const writes = Array.from({ length: 20 }, (_, i) =>
      store.write(async (writer) => {
        await insertPerson(writer, `a${i}`);
        await new Promise((resolve) => setImmediate(resolve));
        await insertPerson(writer, `b${i}`);
        await writer.audit(entry);
      }),
    );
    const reads = Array.from({ length: 20 }, async () => seen.push(await countPeople(store)));
    await Promise.all([...writes, ...reads]);
    expect(seen.every((count) => count % 2 === 0)).toBe(true);
    expect(await countPeople(store)).toBe(40);
  });

  it('refuses to wait for itself: the store asked again within a read or a write', async () => {
    const store = await newStore();
    await expect(store.write(() => store.read(async () => 1))).rejects.toThrow('asked again');
    await expect(store.read(() => store.write(async () => 1))).rejects.toThrow('asked again');
    expect(await countPeople(store)).toBe(0);
  });

  it('is finished before the store closes', async () => {
    const store = await newStore();
    const writing = store.write(async (writer) => {
      await insertPerson(writer, 'p1');
      for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
      await writer.audit(entry);
    });
    await Promise.all([writing, store.close()]);
    expect(await countPeople(await openTestStore(store.files.folder))).toBe(1);
    await expect(countPeople(store)).rejects.toThrow();
  });

  it('that fills the disk is undone, said as storageFull, and the store goes on', async () => {
    const store = await newStore();
    const raw = store.raw();
    raw.pragma(`max_page_count = ${(raw.pragma('page_count', { simple: true }) as number) + 2}`);
    const before = await countPeople(store);
    const full = store.write(async (writer) => {
      for (let i = 0; i < 50; i += 1) {
        await writer.tx
          .insertInto('person')
          .values(personRow(`p${i}`, '长'.repeat(2000)))
          .execute();
      }
      await writer.audit(entry);
    });
    await expect(full).rejects.toMatchObject({ name: 'Fault', code: 'storageFull', reason: 'storageFull' });
    await expect(full.catch((fault: Error) => fault.cause)).resolves.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await countPeople(store)).toBe(before);
    raw.pragma('max_page_count = 1000000');
    await store.write(async (writer) => {
      await insertPerson(writer, 'after');
      await writer.audit(entry);
    });
    expect(await countPeople(store)).toBe(before + 1);
  });
});

describe('the audit', () => {
  it('chains each row to the one before', async () => {
    const store = await newStore();
    for (const subject of ['a', 'b', 'c']) {
      await store.write(({ audit }) => audit({ ...entry, subject, detail: { 中文: '"\n' } }));
    }
    const rows = await store.read((db) => db.selectFrom('audit').selectAll().orderBy('id').execute());
    expect(rows.map((row) => row.id)).toEqual([1, 2, 3]);
    expect(rows.map((row) => row.previous_hash)).toEqual(['0'.repeat(64), rows[0]?.hash, rows[1]?.hash]);
    expect(new Set(rows.map((row) => row.hash)).size).toBe(3);
  });

  it('has no gap after a write that was undone', async () => {
    const store = await newStore();
    await store.write(({ audit }) => audit(entry));
    await store
      .write(async ({ audit }) => {
        await audit(entry);
        throw new Error('no');
      })
      .catch(() => {});
    await store.write(({ audit }) => audit(entry));
    const rows = await store.read((db) => db.selectFrom('audit').select('id').orderBy('id').execute());
    expect(rows.map((row) => row.id)).toEqual([1, 2]);
  });
});

describe('the tables', () => {
  it('are STRICT: text where a number belongs is refused', async () => {
    const store = await newStore();
    const wrong = store.write(async ({ tx, audit }) => {
      await audit(entry);
      const last = 'seven' as unknown as number;
      await tx.insertInto('number_series').values({ series: 'hazard', year: 2026, last }).execute();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_DATATYPE' });
  });

  it('refuse a reference to a row that is not there', async () => {
    const store = await newStore();
    const wrong = store.write(async ({ tx, audit }) => {
      await audit(entry);
      await tx.insertInto('hazard_photo').values({ id: 'x', hazard_id: 'none', sha256: 'none' }).execute();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
  });

  it('refuse a word that is not in their list', async () => {
    const store = await newStore();
    const wrong = store.write(async ({ tx, audit }) => {
      await audit(entry);
      const kind = 'attic' as 'room';
      const place = { id: 'x', name: 'x', kind, parent_id: null, responsible_id: null, retired: 0 as const };
      await tx
        .insertInto('place')
        .values({ ...place, pinyin: '', initials: '' })
        .execute();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' });
  });

  it('that are append-only refuse update, delete and "insert or replace"', async () => {
    const store = await newStore();
    const sha256 = 'ab'.repeat(32);
    await store.write(async ({ tx, audit }) => {
      await audit(entry);
      await tx
        .insertInto('attachment')
        .values({ sha256, bytes: 1, media_type: 'image/png', created_at: now })
        .execute();
    });
    const statements = [
      `update audit set subject = 'y'`,
      `delete from audit`,
      `insert or replace into audit select * from audit`,
      `update attachment set bytes = 2`,
      `delete from attachment`,
      `replace into attachment select sha256, 9, media_type, created_at from attachment`,
    ];
    for (const statement of statements) {
      expect(() => store.raw().exec(statement), statement).toThrow('is append-only');
    }
    expect(await store.read((db) => db.selectFrom('attachment').select('bytes').execute())).toEqual([{ bytes: 1 }]);
  });

  it('never give a number back', async () => {
    const store = await newStore();
    await store.write(async ({ tx, audit }) => {
      await audit(entry);
      await tx.insertInto('number_series').values({ series: 'hazard', year: 2026, last: 7 }).execute();
    });
    for (const statement of [
      'update number_series set last = 7',
      'update number_series set last = 3',
      'delete from number_series',
      'insert or replace into number_series select series, year, 1 from number_series',
    ]) {
      expect(() => store.raw().exec(statement), statement).toThrow('never reused');
    }
  });
});
