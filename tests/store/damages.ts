import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { auditHash } from '../../electron/store/audit.ts';
import { tamper, withoutTriggers } from './new-store.ts';

/** Changes bytes of the closed store's file. */
function overwrite(folder: string, change: (bytes: Buffer) => void): void {
  const file = join(folder, 'store.db');
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

/** SQL that no trigger refuses. */
export function sql(...statements: string[]) {
  return (folder: string) => tamper(folder, (database) => database.exec(statements.join(';')));
}

/** SQL that the triggers would refuse. */
function forcedSql(...statements: string[]) {
  return (folder: string) =>
    tamper(folder, (database) => withoutTriggers(database, () => database.exec(statements.join(';'))));
}

/** Changes how SQLite was told that a table or index is made, and nothing else. */
function rewriteSchema(name: string, change: (sql: string) => string) {
  return (folder: string) =>
    tamper(folder, (database: Database.Database) => {
      database.pragma('writable_schema = ON');
      const was = database.prepare('select sql from sqlite_master where name = ?').pluck().get(name) as string;
      database.prepare('update sqlite_master set sql = ? where name = ?').run(change(was), name);
    });
}

/** Flips a letter of a key in an index, so that it no longer matches its row. */
function breakIndex(folder: string): void {
  let page = 0;
  let pageSize = 0;
  tamper(folder, (database) => {
    page = database.prepare("select rootpage from sqlite_master where name = 'hazard_found'").pluck().get() as number;
    pageSize = database.pragma('page_size', { simple: true }) as number;
  });
  overwrite(folder, (bytes) => {
    const from = (page - 1) * pageSize;
    const at = bytes.indexOf('2026-09-01', from, 'latin1');
    if (at < from || at >= from + pageSize) throw new Error('the key is not where it should be');
    bytes.write('2026-09-02', at, 'latin1');
  });
}

function firstAttachment(folder: string): string {
  const [sub = ''] = readdirSync(join(folder, 'attachments'));
  const [name = ''] = readdirSync(join(folder, 'attachments', sub));
  return join(folder, 'attachments', sub, name);
}

/** Takes the newest movement away and makes the levels fit, as if it had never been. */
function cutChain(folder: string): void {
  const last = '(select max(sequence) from chemical_movement)';
  forcedSql(
    `update slip_line set used = used - (select amount from chemical_movement where sequence = ${last}),
       out = out + (select amount from chemical_movement where sequence = ${last})`,
    `update bottle set out = out + (select amount from chemical_movement where sequence = ${last})`,
    `delete from chemical_movement where sequence = ${last}`,
  )(folder);
}

/** One damage each, with the check that must see it. */
export const damages: [check: string, what: string, damage: (folder: string) => void][] = [
  ['header', 'bytes that must be zero are not', (folder) => overwrite(folder, (bytes) => bytes.fill(1, 80, 84))],
  ['header', 'something was appended to the file', (folder) => overwriteLength(folder, 17)],
  ['header', 'the store has lost its own id', sql("delete from meta where key = 'storeId'")],
  ['pages', 'a key in an index does not match its row', breakIndex],
  ['foreignKeys', 'a place is in a place that is not there', sql("update place set parent_id = 'none'")],
  ['triggers', 'one is gone', sql('drop trigger audit_no_delete')],
  [
    'triggers',
    'one does nothing any more',
    sql(
      'drop trigger audit_no_update',
      "create trigger audit_no_update before update on audit when 0 begin select raise(abort, ''); end",
    ),
  ],
  [
    'triggers',
    'a strange one was added',
    sql("create trigger extra after insert on hazard begin update person set name = ''; end"),
  ],
  ['strictness', 'a table is not STRICT', rewriteSchema('criterion', (text) => text.replace(/ strict$/, ''))],
  [
    'strictness',
    'a check was taken out',
    rewriteSchema('account', (text) => text.replace(/ check \(role in \([^)]*\)\)/, '')),
  ],
  ['strictness', 'an index is gone', sql('drop index hazard_due')],
  ['strictness', 'a loose table was added', sql('create table notes (text)')],
  ['audit', 'a row was altered', forcedSql("update audit set subject = 'HZ-2026-9999' where id = 5")],
  ['audit', 'who did it was altered', forcedSql("update audit set by_name = '张三' where id = 5")],
  ['audit', 'a row was altered together with its hash', forgeRow],
  ['audit', 'a row in the middle is gone', forcedSql('delete from audit where id = 5')],
  ['audit', 'the last row is gone', forcedSql('delete from audit where id = (select max(id) from audit)')],
  ['audit', 'all rows are gone', forcedSql('delete from audit')],
  [
    'numbers',
    'the series is behind',
    forcedSql("update number_series set last = last - 1 where series = 'hazard' and year = 2026"),
  ],
  ['numbers', 'the series is ahead: a number is missing', sql('update number_series set last = last + 1')],
  ['numbers', 'the series is gone', forcedSql('delete from number_series')],
  ['attachments', 'a file is gone', (folder) => rmSync(firstAttachment(folder))],
  ['attachments', 'a file is shorter', (folder) => writeFileSync(firstAttachment(folder), 'short')],
  ['attachments', 'a byte was changed', flipAttachmentByte],
  ['replay', 'the row says something else', sql("update hazard set description = '无' where number = 'HZ-2026-0001'")],
  [
    'replay',
    'the row says an earlier due date',
    sql("update hazard set due_on = '2026-12-31' where due_on is not null"),
  ],
  [
    'replay',
    'an event has another state beside it',
    forcedSql("update hazard_event set state = 'closed' where sequence = 2"),
  ],
  [
    'replay',
    'a fact was altered',
    forcedSql(
      "update hazard_event set fact = json_set(fact, '$.opinion', '合格') where type = 'sentBack'",
      "update hazard_event set fact = json_set(fact, '$.finder.name', '无') where type = 'registered'",
    ),
  ],
  ['replay', 'a photo is no longer linked', forcedSql('delete from hazard_photo')],
  [
    'chain',
    'another name stands in a movement',
    forcedSql("update chemical_movement set by_name = 'x' where sequence = 2"),
  ],
  ['chain', 'the newest movement is gone', cutChain],
  ['levels', 'a bottle holds less than its movements say', sql('update bottle set stock = stock - 1000')],
  ['levels', 'a slip has less out than its movements say', sql('update slip_line set used = used + 1, out = out - 1')],
];

function overwriteLength(folder: string, extra: number): void {
  const file = join(folder, 'store.db');
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(extra, 1)]));
}

function flipAttachmentByte(folder: string): void {
  const file = firstAttachment(folder);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
  writeFileSync(file, bytes);
}

function forgeRow(folder: string): void {
  let hash = '';
  tamper(folder, (database) => {
    const row = database.prepare('select * from audit where id = 5').get() as Parameters<typeof auditHash>[0];
    hash = auditHash({ ...row, subject: 'HZ-2026-9999' });
  });
  forcedSql(`update audit set subject = 'HZ-2026-9999', hash = '${hash}' where id = 5`)(folder);
}
