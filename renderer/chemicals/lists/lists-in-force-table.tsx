import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { ListInForce } from '../../../shared/contract/chemical-lists.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextButton } from '../../components/text-button.tsx';

interface ListsInForceTableProps {
  lists: readonly ListInForce[];
  onShow: (kind: ListKind) => void;
}

/** The lists in force, one a line; the name shows what is on it. */
export function ListsInForceTable({ lists, onShow }: ListsInForceTableProps) {
  const t = useWords();
  const isEnglish = useLanguage() === 'en';
  return (
    <DeskTable label={t('lists:inForce')}>
      <thead>
        <tr>
          <th scope="col">{t('lists:column.list')}</th>
          <th scope="col">{t('lists:column.version')}</th>
          <th scope="col">{t('lists:column.asOf')}</th>
          <th scope="col" data-number>
            {t('lists:column.entries')}
          </th>
          <th scope="col">{t('lists:column.from')}</th>
          <th scope="col">{t('lists:column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.kind}>
            <th scope="row">
              <TextButton onClick={() => onShow(list.kind)}>{isEnglish ? list.name.en : list.name.zh}</TextButton>
            </th>
            <td>{list.version}</td>
            <td>
              <DayText day={list.asOf} />
            </td>
            <td data-number>{list.entries}</td>
            <td>
              {list.loaded === null ? t('lists:shipped') : list.loaded.by} ·{' '}
              {list.complete ? t('lists:complete') : t('lists:extract')}{' '}
              {!list.checked && (
                <StateBadge tone="soon" shape="triangle" look="plain">
                  {t('lists:unchecked')}
                </StateBadge>
              )}
            </td>
            <td>{isEnglish ? list.source.en : list.source.zh}</td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
