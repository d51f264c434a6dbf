import { Button } from '@mantine/core';
import { formatBytes } from '../app/format-day.ts';
import { useLanguage } from '../app/use-language.ts';
import { useWords } from '../app/use-words.ts';
import { MomentText } from '../components/day-text.tsx';
import { DeskTable } from '../components/desk-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';

/** A backup as the office lists it. */
export interface Backup {
  file: string;
  bytes: number;
  madeAt: string;
}

interface BackupsTableProps {
  backups: readonly Backup[];
  /** Asks whether this one is to be restored. */
  onRestore: (backup: Backup) => void;
}

/** The backups, newest first. */
export function BackupsTable({ backups, onRestore }: BackupsTableProps) {
  const t = useWords();
  const language = useLanguage();
  if (backups.length === 0) {
    return <EmptyState title={t('maintenance:backup.empty')} sentence={t('maintenance:backup.emptySentence')} />;
  }
  return (
    <Panel flush>
      <DeskTable label={t('maintenance:backup.title')}>
        <thead>
          <tr>
            <th scope="col">{t('maintenance:backup.field.file')}</th>
            <th scope="col">{t('maintenance:backup.field.madeAt')}</th>
            <th scope="col" data-number>
              {t('maintenance:backup.field.size')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('maintenance:backup.restore.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.file}>
              <th scope="row">{backup.file}</th>
              <td>
                <MomentText moment={backup.madeAt} />
              </td>
              <td data-number>{formatBytes(backup.bytes, language)}</td>
              <td data-number>
                <Button size="compact-sm" variant="subtle" onClick={() => onRestore(backup)}>
                  {t('maintenance:backup.restore.open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
