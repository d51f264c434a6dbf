import { recordDigest } from '../../store/record-digest.ts';

const presentState = ['contents', 'state', 'sealed_on', 'hand_over_id'];

/** Of a container: what it was opened as, not what became of it. */
export function containerDigest(container: object): string {
  return recordDigest(Object.fromEntries(Object.entries(container).filter(([name]) => !presentState.includes(name))));
}
