import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { ListToolbar } from '../../components/list-toolbar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { substanceChoices } from '../chemical-search.ts';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { SubstanceForm } from './substance-form.tsx';
import { draftOf, type SubstanceDraft } from './substance-values.ts';
import classes from './substances-page.module.css';
import { SubstancesTable } from './substances-table.tsx';

const route = getRouteApi('/frame/chemicals/substances');

/** What kinds of chemicals the school has, how much of each, and between which bounds it should be. */
export function SubstancesPage() {
  const t = useWords();
  const keeps = usePermitted()('chemicals.keep');
  const [find, setFind] = useState('');
  const [draft, setDraft] = useState<SubstanceDraft | null>(null);
  const { beyond } = route.useSearch();
  const navigate = useNavigate();
  const isAll = find === '' && beyond === undefined;
  const { data, error, refetch } = useQuery(
    queries.chemicals.substances.list.queryOptions({
      input: { search: find.trim().slice(0, 100), beyond },
      placeholderData: keepPreviousData,
    }),
  );
  const toCheck = data?.filter(({ origin }) => origin?.pleaseCheck).length ?? 0;
  const add = () => setDraft(draftOf({ nameZh: '' }));
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures on="substances" />}>
        {keeps && <ActionButton keys="n" label={t('chemicals:substances.add')} onAct={add} />}
      </PageHeader>
      <ChemicalsTabs />
      <ListToolbar>
        <SearchField label={t('chemicals:substances.search')} width={320} value={find} onChange={setFind} />
        <ChipChoice
          label={t('chemicals:substances.show.label')}
          value={beyond ?? 'all'}
          options={(['all', ...substanceChoices] as const).map((value) => ({
            value,
            label: t(`chemicals:substances.show.${value}`),
          }))}
          onChange={(value) =>
            void navigate({ to: '/chemicals/substances', search: value === 'all' ? {} : { beyond: value } })
          }
        />
      </ListToolbar>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.length === 0 && (
        <EmptyState
          title={isAll ? t('chemicals:substances.none') : t('chemicals:substances.noMatch')}
          sentence={isAll ? t('chemicals:substances.noneText') : t('chemicals:substances.noMatchText')}
          action={isAll && keeps && <Button onClick={add}>{t('chemicals:substances.add')}</Button>}
        />
      )}
      {toCheck > 0 && <p className={classes.toCheck}>{t('sheets:origin.toCheck', { count: toCheck })}</p>}
      {data && data.length > 0 && <SubstancesTable substances={data} />}
      <SideSheet opened={draft !== null} onClose={() => setDraft(null)} title={t('chemicals:substances.add')}>
        {draft && (
          <SubstanceForm
            key={draft.id}
            draft={draft}
            onClose={() => setDraft(null)}
            onDone={({ id }) =>
              void navigate({ to: '/chemicals/substances/$substanceId', params: { substanceId: id } })
            }
          />
        )}
      </SideSheet>
    </>
  );
}
