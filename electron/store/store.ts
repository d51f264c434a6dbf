import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import { Fault } from '../../shared/contract/fault.ts';
import { type AuditEntry, appendAudit, appendAudits } from './audit.ts';
import type { HeldFile } from './held-file.ts';
import { runsOn } from './prepared-query.ts';
import { statementOf } from './statement-cache.ts';
import { asFault } from './store-fault.ts';
import type { Tables } from './tables.ts';

/** What a read is given: no statement that changes anything compiles with it. */
export type Reader = ReadonlyKysely<Tables>;

/** What a write is given: the one open transaction. */
export interface Writer {
  tx: Kysely<Tables>;
  /** Every write leaves at least one row in the audit, or it is undone. */
  audit(entry: AuditEntry): Promise<void>;
  /** Many rows at once, in their order. */
  auditAll(entries: readonly AuditEntry[]): Promise<void>;
}

/** Folders and files of a store. */
export interface StoreFiles {
  folder: string;
  database: string;
  /** A checked backup that takes the place of `database` at the next opening; there only while one is being restored. */
  restore: string;
  attachments: string;
  backups: string;
  logs: string;
}

/**
 * An open store: the only way to the data. One process owns it; reads and writes take their turns on one connection.
 * Within `fn` use only the handle given; asking the store again would wait for ever. Nothing but queries belongs in `fn`.
 * Both throw the contract's storage faults for a full disk, a read-only or a damaged file.
 */
export class Store {
  readonly files: StoreFiles;
  /** The file itself, for `store/` alone: nothing else may open it while the store is open. */
  readonly file: HeldFile;
  readonly #kysely: Kysely<Tables>;
  readonly #database: Database.Database;
  /** Set while `fn` runs, to tell the one mistake that would wait for ever. */
  readonly #turn = new AsyncLocalStorage<true>();
  #retired = false;
  #closed = false;

  constructor(files: StoreFiles, kysely: Kysely<Tables>, database: Database.Database, held: HeldFile) {
    this.files = files;
    this.file = held;
    this.#kysely = kysely;
    this.#database = database;
  }

  /** Runs queries on one unchanging state of the data. */
  async read<T>(fn: (db: Reader) => Promise<T>): Promise<T> {
    return this.#takeTurn((db) => fn(db as unknown as Reader));
  }

  /** Runs `fn` in one transaction: all of it is on the disk when the promise resolves, or none of it. */
  async write<T>(fn: (writer: Writer) => Promise<T>): Promise<T> {
    return this.#takeTurn((tx) => this.#transact(tx, fn));
  }

  /** The raw connection, for `store/` alone: backup and verify. */
  raw(): Database.Database {
    return this.#database;
  }

  /** True once the file has been let go of: every further call is refused. */
  get closed(): boolean {
    return this.#closed;
  }

  /**
   * For the exchange of the file, in `store/` alone: runs `fn` when everything before it has finished; then the store counts
   * as closed. Whoever waits for a turn meanwhile is refused with `storageBusy`, so that nobody writes into a file that was
   * replaced. When `fn` throws and has left the file open, the store goes on as if nothing had been.
   */
  async retire<T>(fn: () => Promise<T>): Promise<T> {
    try {
      return await this.#takeTurn(async () => {
        try {
          const result = await fn();
          this.#retired = true;
          return result;
        } finally {
          if (!this.#database.open) this.#retired = true;
        }
      });
    } finally {
      if (this.#retired) {
        this.#closed = true;
        retiredStores.add(this);
      }
    }
  }

  /** Finishes what is under way and closes the file. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#kysely.connection().execute(async () => {});
    await this.#kysely.destroy();
    this.file.letGo();
  }

  async #takeTurn<T>(fn: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    if (this.#turn.getStore()) throw new Error('the store was asked again within a read or a write');
    if (this.#closed) throw new Fault('storageBusy', 'storageBusy');
    try {
      return await this.#kysely.connection().execute((db) => {
        if (this.#retired) throw new Fault('storageBusy', 'storageBusy');
        runsOn(db, this.#database);
        return this.#turn.run(true, () => fn(db));
      });
    } catch (error) {
      throw asFault(error);
    }
  }

  async #transact<T>(tx: Kysely<Tables>, fn: (writer: Writer) => Promise<T>): Promise<T> {
    const raw = this.#database;
    let audited = 0;
    statementOf(raw, 'begin immediate').run();
    try {
      const before = totalChanges(raw);
      const result = await fn({
        tx,
        audit: async (entry) => {
          await appendAudit(tx, entry);
          audited += 1;
        },
        auditAll: async (entries) => {
          await appendAudits(tx, entries);
          audited += entries.length;
        },
      });
      if (audited === 0 && totalChanges(raw) > before) throw new Error('a write without an audit row');
      statementOf(raw, 'commit').run();
      return result;
    } catch (error) {
      // SQLite undoes the transaction itself on a full disk or an I/O error; a second rollback would hide the cause.
      if (raw.inTransaction) raw.exec('rollback');
      throw error;
    }
  }
}

/**
 * Stores whose file was replaced stay locked as long as the process lives, unless `fn` has closed them. Another process may
 * have opened the old file by its name just before it lost that; were it ever given the lock, it would look for the log by
 * that name, and take away the log of the restored store. https://www.sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use
 */
const retiredStores = new Set<Store>();

function totalChanges(raw: Database.Database): number {
  const { changes } = statementOf(raw, 'select total_changes() as changes').get() as { changes: number };
  return changes;
}
