import { Link } from '@tanstack/react-router';
import type { HoldingChangeRow } from '../../../shared/contract/chemical-lists.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import { ControlReasons } from './control-reasons.tsx';

/** Bottles that are, or will be, on other lists than before, each with the reasons. */
export function HoldingChanges({ rows }: { rows: readonly HoldingChangeRow[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <DeskTable label={t('lists:holdings')}>
      <thead>
        <tr>
          <th scope="col">{t('lists:column.bottle')}</th>
          <th scope="col">{t('lists:column.name')}</th>
          <th scope="col">{t('lists:column.change')}</th>
          <th scope="col">{t('lists:column.before')}</th>
          <th scope="col">{t('lists:column.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.bottleId}>
            <td>
              <Link to="/chemicals/bottles/$bottleId" params={{ bottleId: row.bottleId }}>
                {row.bottleNumber}
              </Link>
            </td>
            <td>{substanceName(row, language)}</td>
            <td>{t(`lists:change.${row.change}`)}</td>
            <td>
              <ControlReasons controls={row.before} />
            </td>
            <td>
              <ControlReasons controls={row.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
