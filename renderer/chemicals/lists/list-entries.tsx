import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ListInForce } from '../../../shared/contract/chemical-lists.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { ListToolbar } from '../../components/list-toolbar.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { ListPages } from '../pieces/list-pages.tsx';

const size = 100;

/** What is on a list, searched by name, pinyin and number, with how much of it is here. */
export function ListEntries({ list }: { list: ListInForce }) {
  const t = useWords();
  const isEnglish = useLanguage() === 'en';
  const [find, setFind] = useState('');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(
    queries.chemicals.lists.entries.queryOptions({
      input: { kind: list.kind, search: find.trim().slice(0, 100), page, size },
      placeholderData: keepPreviousData,
    }),
  );
  const title = t('lists:entries', { name: isEnglish ? list.name.en : list.name.zh });
  return (
    <>
      <ListToolbar>
        <SearchField
          label={t('lists:search')}
          width={320}
          value={find}
          onChange={(text) => {
            setFind(text);
            setPage(1);
          }}
        />
      </ListToolbar>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && <EmptyState title={t('lists:none')} sentence={t('lists:noneText')} />}
      {data && data.total > 0 && (
        <>
          <Panel title={title} flush>
            <DeskTable label={title}>
              <thead>
                <tr>
                  <th scope="col">{t('lists:column.item')}</th>
                  <th scope="col">{t('lists:column.name')}</th>
                  <th scope="col">{t('lists:column.cas')}</th>
                  <th scope="col">{t('lists:column.above')}</th>
                  <th scope="col" data-number>
                    {t('lists:column.bottles')}
                  </th>
                  <th scope="col">{t('lists:column.note')}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.cas}>
                    <td>{row.item}</td>
                    <th scope="row">{isEnglish && row.nameEn !== '' ? row.nameEn : row.nameZh}</th>
                    <td>{row.cas}</td>
                    <td>
                      {row.open && t('lists:open')}
                      {!row.open &&
                        (row.abovePercent === null ? t('lists:any') : t('lists:above', { percent: row.abovePercent }))}
                    </td>
                    <td data-number>
                      {row.substanceId !== null && row.bottles > 0 && (
                        <Link to="/chemicals" search={{ substance: row.substanceId }}>
                          {row.bottles}
                        </Link>
                      )}
                    </td>
                    <td>{row.note !== null && (isEnglish ? row.note.en : row.note.zh)}</td>
                  </tr>
                ))}
              </tbody>
            </DeskTable>
          </Panel>
          <ListPages total={data.total} size={size} page={page} onTurn={(next) => setPage(next ?? 1)} />
        </>
      )}
    </>
  );
}
