import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { MomentText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { TextButton } from '../../components/text-button.tsx';
import { HoldingChanges } from './holding-changes.tsx';

function Changes({ sequence }: { sequence: number }) {
  const { data, error } = useQuery(queries.chemicals.lists.changes.queryOptions({ input: { sequence } }));
  if (error) return <FaultNotice fault={error} />;
  return data ? <HoldingChanges rows={data} /> : null;
}

/** What was loaded, by whom, and which bottles it put on other lists; nothing while nothing was. */
export function LoadHistory() {
  const t = useWords();
  const [shown, setShown] = useState<number | null>(null);
  const { data } = useQuery(queries.chemicals.lists.loads.queryOptions());
  if (data === undefined || data.length === 0) return null;
  return (
    <Panel title={t('lists:history')} flush>
      <DeskTable label={t('lists:history')}>
        <thead>
          <tr>
            <th scope="col">{t('lists:column.at')}</th>
            <th scope="col">{t('lists:column.version')}</th>
            <th scope="col">{t('lists:column.list')}</th>
            <th scope="col">{t('lists:column.by')}</th>
            <th scope="col" data-number>
              {t('lists:historyBottles')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((load) => (
            <tr key={load.sequence}>
              <td>
                <MomentText moment={load.at} />
              </td>
              <td>{load.version}</td>
              <td>{load.kinds.map((kind) => t(`chemicals:control.mark.${kind}`)).join(t('lists:joiner'))}</td>
              <td>{load.by}</td>
              <td data-number>
                {load.bottles === 0 ? (
                  0
                ) : (
                  <TextButton onClick={() => setShown(load.sequence)}>{load.bottles}</TextButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
      <SideSheet opened={shown !== null} onClose={() => setShown(null)} title={t('lists:holdings')}>
        {shown !== null && <Changes sequence={shown} />}
      </SideSheet>
    </Panel>
  );
}
