import { uuidV7 } from '../../shared/contract/uuid-v7.ts';

/** A new id for a record or a command. A form makes it once, so that a double click or a lost reply cannot post twice. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
