import { Fault } from '../../shared/contract/fault.ts';

/** Why a store cannot be opened at all. Each has its sentence in the locales (`shell:store.*`). */
export type OpenProblem =
  | 'notAStore'
  | 'damaged'
  | 'newer'
  | 'inUse'
  | 'readOnly'
  | 'full'
  | 'networkFolder'
  | 'missing';

/** The store was not opened; nothing in it was touched. */
export class StoreFault extends Error {
  readonly problem: OpenProblem;
  readonly folder: string;

  constructor(problem: OpenProblem, folder: string, detail = '') {
    super(detail === '' ? problem : `${problem}: ${detail}`);
    this.name = 'StoreFault';
    this.problem = problem;
    this.folder = folder;
  }
}

type Kind = 'full' | 'readOnly' | 'busy' | 'damaged';

// One table from SQLite's result codes to what they mean for people: https://www.sqlite.org/rescode.html
const kinds: [prefix: string, kind: Kind][] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_PERM', 'readOnly'],
  ['SQLITE_CANTOPEN', 'readOnly'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_PROTOCOL', 'busy'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['EBUSY', 'busy'],
  ['EIO', 'damaged'],
];

/** The code of an error of SQLite or the file system, such as `SQLITE_FULL` or `ENOENT`; empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What kind of storage trouble an error of SQLite or the file system means, or null when it is none. */
export function storageKind(error: unknown): Kind | null {
  const code = errorCode(error);
  return kinds.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}

const faultOf = {
  full: 'storageFull',
  readOnly: 'storageReadOnly',
  busy: 'storageBusy',
  damaged: 'storageDamaged',
} as const satisfies Record<Kind, string>;

/**
 * The contract's fault for a storage error, with the error as its cause; or the error itself when it is something else.
 * Ids are made by the forms: one that stands elsewhere already is a conflict and no accident.
 */
export function asFault(error: unknown): unknown {
  const kind = storageKind(error);
  const isIdTaken = errorCode(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  if (kind === null && !isIdTaken) return error;
  const fault = kind === null ? new Fault('conflict', 'idTaken') : new Fault(faultOf[kind], faultOf[kind]);
  fault.cause = error;
  return fault;
}

/** The name given is a file's, or a folder stands where the store's file should. */
const isNoFolder = new Set(['EEXIST', 'ENOTDIR', 'EISDIR']);

/** The reason why a store could not be opened for an error of SQLite or the file system; or the error itself. */
export function asStoreFault(error: unknown, folder: string): unknown {
  if (error instanceof StoreFault) return error;
  const detail = error instanceof Error ? error.message : String(error);
  switch (storageKind(error)) {
    case 'busy':
      return new StoreFault('inUse', folder);
    case 'readOnly':
      return new StoreFault('readOnly', folder, detail);
    case 'full':
      return new StoreFault('full', folder, detail);
    case 'damaged':
      return new StoreFault('damaged', folder, detail);
    case null:
      return isNoFolder.has(errorCode(error)) ? new StoreFault('notAStore', folder, detail) : error;
  }
}
