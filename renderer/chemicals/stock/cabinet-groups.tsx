import { Link } from '@tanstack/react-router';
import type { CabinetGroup } from '../../../shared/contract/stock-groups.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { StockSearch } from '../chemical-search.ts';
import { ExpiryCounts } from './expiry-counts.tsx';
import classes from './stock-groups.module.css';

/** The stock cabinet by cabinet; the bottles of one are a press away. */
export function CabinetGroups({ groups, search }: { groups: readonly CabinetGroup[]; search: StockSearch }) {
  const t = useWords();
  const missing = (
    <StateBadge tone="soon" shape="triangle" look="plain">
      {t('chemicals:cabinets.noKeeper')}
    </StateBadge>
  );
  return (
    <Panel flush>
      <DeskTable label={t('chemicals:stock.by.cabinet')}>
        <thead>
          <tr>
            {(['name', 'place', 'keeper', 'secondKeeper'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`chemicals:cabinets.field.${column}`)}
              </th>
            ))}
            {(['substances', 'bottles', 'listed'] as const).map((column) => (
              <th key={column} scope="col" data-number>
                {t(`chemicals:stock.group.${column}`)}
              </th>
            ))}
            <th scope="col">{t('chemicals:stock.column.expiresOn')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const here = { ...search, by: undefined, cabinet: group.cabinetId };
            return (
              <tr key={group.cabinetId}>
                <th scope="row">
                  <Link className={classes.name} data-row to="/chemicals" search={here}>
                    {group.name}
                  </Link>
                </th>
                <td>{group.placePath}</td>
                <td>{group.keeperName ?? missing}</td>
                <td>{group.secondKeeperName ?? missing}</td>
                <td data-number>{group.substances}</td>
                <td data-number>{group.bottles}</td>
                <td data-number>
                  {group.listed > 0 && (
                    <Link to="/chemicals" search={{ ...here, listed: true }}>
                      {group.listed}
                    </Link>
                  )}
                </td>
                <td>
                  <ExpiryCounts counts={group} search={here} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
