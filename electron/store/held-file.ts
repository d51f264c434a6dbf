import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';

/** Bytes of a database file's header: https://www.sqlite.org/fileformat.html#the_database_header */
export const headerLength = 100;

const heldHere = new Set<string>();

/**
 * A handle on the store's file, from before SQLite opens it until after SQLite has closed it. On Unix the closing of *any*
 * handle on a file drops every lock that the process has on it, SQLite's too, and another process could come in. So nothing
 * in the owner's process may open and close `store.db` by itself; who wants to read its header asks here.
 * https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
 */
export class HeldFile {
  readonly #handle: number;
  readonly #identity: string;

  private constructor(handle: number, identity: string) {
    this.#handle = handle;
    this.#identity = identity;
  }

  /** Holds the file, or returns null, without opening it, when this process has it open already. */
  static hold(file: string): HeldFile | null {
    const identity = identityOf(statSync(file, { bigint: true }));
    if (heldHere.has(identity) || isOpenInAnotherThread(identity)) return null;
    heldHere.add(identity);
    try {
      return new HeldFile(openSync(file, 'r'), identity);
    } catch (error) {
      heldHere.delete(identity);
      throw error;
    }
  }

  /** The file's first bytes as they lie on the disk; shorter than a header when the file is. */
  readHeader(): Buffer {
    const bytes = Buffer.alloc(headerLength);
    return bytes.subarray(0, readSync(this.#handle, bytes, 0, headerLength, 0));
  }

  /** Length of the file in bytes. */
  length(): number {
    return fstatSync(this.#handle).size;
  }

  /** False when another file has taken the place of this one: what is held then is a file without a name. */
  isAt(file: string): boolean {
    return identityAt(file) === this.#identity;
  }

  /** To be called after SQLite has closed the file. */
  letGo(): void {
    if (!heldHere.delete(this.#identity)) return;
    closeSync(this.#handle);
  }
}

/** What is one and the same for every name of a file, null when there is none. Does not open it. */
export function identityAt(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : identityOf(found);
}

/** True when both names lead to one and the same file. Opens neither. */
export function isSameFile(a: string, b: string): boolean {
  const identity = identityAt(a);
  return identity !== null && identity === identityAt(b);
}

function identityOf({ dev, ino }: { dev: bigint; ino: bigint }): string {
  return `${dev}:${ino}`;
}

// The set above is this thread's. Linux shows the handles of the whole process; where it cannot be seen, the set must do.
function isOpenInAnotherThread(identity: string): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc/self/fd').some((fd) => {
    try {
      return identityOf(statSync(`/proc/self/fd/${fd}`, { bigint: true })) === identity;
    } catch {
      return false;
    }
  });
}
