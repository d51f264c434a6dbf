import { Link } from '@tanstack/react-router';
import type { Cabinet } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextButton } from '../../components/text-button.tsx';

interface CabinetsTableProps {
  cabinets: readonly Cabinet[];
  /** Opens the form of one; null for those who only read. */
  onEdit: ((cabinet: Cabinet) => void) | null;
}

/** The cabinets with their place and their two key holders; one without both says so. */
export function CabinetsTable({ cabinets, onEdit }: CabinetsTableProps) {
  const t = useWords();
  const missing = (
    <StateBadge tone="soon" shape="triangle" look="plain">
      {t('chemicals:cabinets.noKeeper')}
    </StateBadge>
  );
  return (
    <Panel flush>
      <DeskTable label={t('chemicals:cabinets.title')}>
        <thead>
          <tr>
            {(['name', 'place', 'keeper', 'secondKeeper'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`chemicals:cabinets.field.${column}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {t('chemicals:substances.bottles')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cabinets.map((cabinet) => (
            <tr key={cabinet.id} data-quiet={cabinet.retired || undefined}>
              <th scope="row">
                {onEdit ? <TextButton onClick={() => onEdit(cabinet)}>{cabinet.name}</TextButton> : cabinet.name}{' '}
                {cabinet.retired && (
                  <StateBadge tone="done" shape="bar">
                    {t('chemicals:cabinets.retired')}
                  </StateBadge>
                )}
              </th>
              <td>{cabinet.placePath}</td>
              <td>{cabinet.keeperName ?? missing}</td>
              <td>{cabinet.secondKeeperName ?? missing}</td>
              <td data-number>
                <Link to="/chemicals" search={{ cabinet: cabinet.id }}>
                  {cabinet.bottles}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
