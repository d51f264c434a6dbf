import type { AuditEntry } from '../../electron/store/audit.ts';
import type { Writer } from '../../electron/store/store.ts';
import type { PersonTable } from '../../electron/store/tables.ts';

export const now = '2026-09-01T08:00:00.000Z';

export const entry: AuditEntry = { at: now, actor: { accountId: null, name: '测试' }, action: 'test', subject: 'x' };

export function personRow(id: string, name = '王建国'): PersonTable {
  return {
    id,
    name,
    post: '',
    department: '',
    phone: '',
    active_from: null,
    active_to: null,
    pinyin: '',
    initials: '',
  };
}

export async function insertPerson({ tx }: Writer, id: string): Promise<void> {
  await tx.insertInto('person').values(personRow(id)).execute();
}
