import { useWords, type Words } from '../app/use-words.ts';
import { MomentText } from '../components/day-text.tsx';
import { DeskTable } from '../components/desk-table.tsx';
import { Panel } from '../components/panel.tsx';

interface AuditTableProps {
  rows: readonly { id: number; at: string; by: string; action: string; subject: string }[];
}

/** The action in words; one that the page does not know yet stands as the office wrote it. */
function tellAction(action: string, t: Words): string {
  // The key is made of what the store holds, so its type can only be claimed.
  return t(`maintenance:action.${action}` as 'maintenance:action.accounts.create', { defaultValue: action });
}

/** One page of the audit. */
export function AuditTable({ rows }: AuditTableProps) {
  const t = useWords();
  return (
    <Panel flush>
      <DeskTable label={t('maintenance:audit.title')}>
        <thead>
          <tr>
            {(['at', 'by', 'action', 'subject'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`maintenance:audit.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <MomentText moment={row.at} />
              </td>
              <td>{row.by}</td>
              <td>{tellAction(row.action, t)}</td>
              <td>{row.subject}</td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
