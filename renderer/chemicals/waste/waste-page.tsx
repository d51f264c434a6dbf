import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { ListToolbar } from '../../components/list-toolbar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { useRowKeys } from '../pieces/use-row-keys.ts';
import { ContainersPanel } from './containers-panel.tsx';
import { HandOverSheet } from './hand-over-sheet.tsx';
import { HandOversPanel } from './hand-overs-panel.tsx';
import { LeaveOutSheet } from './leave-out-sheet.tsx';
import { NewContainerSheet } from './new-container-sheet.tsx';
import { PutInSheet, type PuttingIn } from './put-in-sheet.tsx';
import { WaitingPanel } from './waiting-panel.tsx';
import classes from './waste-page.module.css';
import { type Shown, searchOf, shownIn, shownViews } from './waste-views.ts';
import { YearLedger } from './year-ledger.tsx';

const route = getRouteApi('/frame/chemicals/waste');

/** 废弃物: what waits for a container, the containers, and their hand-over to the licensed firm. */
export function WastePage() {
  const t = useWords();
  const navigate = useNavigate();
  const keys = useRowKeys();
  const search = route.useSearch();
  const keeps = usePermitted()('chemicals.keep');
  const [open, setOpen] = useState<'container' | 'handOver' | null>(null);
  const [puttingIn, setPuttingIn] = useState<PuttingIn | null>(null);
  const [leavingOut, setLeavingOut] = useState<WasteToPlace | null>(null);
  const { data: waiting } = useQuery(queries.chemicals.waste.toPlace.queryOptions({ input: { page: 1, size: 1 } }));
  const shown = shownIn(search);
  const show = (next: Shown, page?: number) =>
    void navigate({ to: '/chemicals/waste', search: { ...searchOf(next), page } });
  const turn = (page: number | undefined) => show(shown, page);
  const close = () => setOpen(null);
  const labelOf = (view: Shown) =>
    view === 'waiting' && waiting !== undefined && waiting.total > 0
      ? t('waste:show.waitingCount', { count: waiting.total })
      : t(`waste:show.${view}`);
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures on="waste" />}>
        {keeps && (
          <>
            <ActionButton
              keys="h"
              variant="default"
              label={t('waste:handOver.title')}
              onAct={() => setOpen('handOver')}
            />
            <ActionButton keys="n" label={t('waste:open.title')} onAct={() => setOpen('container')} />
          </>
        )}
      </PageHeader>
      <ChemicalsTabs />
      <ListToolbar>
        <ChipChoice
          label={t('waste:show.label')}
          value={shown}
          options={shownViews.map((value) => ({ value, label: labelOf(value) }))}
          onChange={(value) => show(value)}
        />
        <YearLedger />
      </ListToolbar>
      <div {...keys} className={classes.panels}>
        {(shown === 'all' || shown === 'waiting' || shown === 'leftOut') && (
          <WaitingPanel
            page={shown === 'all' ? null : (search.page ?? 1)}
            leftOut={shown === 'leftOut'}
            onTurn={turn}
            onPutIn={keeps ? (row) => setPuttingIn({ row }) : null}
            onResidue={keeps ? () => setPuttingIn('residue') : null}
            onLeaveOut={keeps && shown !== 'leftOut' ? setLeavingOut : null}
          />
        )}
        {shown !== 'waiting' && shown !== 'leftOut' && (
          <ContainersPanel
            shown={shown}
            page={search.page ?? 1}
            onTurn={turn}
            onNew={keeps ? () => setOpen('container') : null}
          />
        )}
        {(shown === 'all' || shown === 'handedOver') && <HandOversPanel />}
      </div>
      <NewContainerSheet opened={open === 'container'} onClose={close} />
      <HandOverSheet opened={open === 'handOver'} onClose={close} />
      <LeaveOutSheet row={leavingOut} onClose={() => setLeavingOut(null)} />
      <PutInSheet what={puttingIn} onClose={() => setPuttingIn(null)} />
    </>
  );
}
