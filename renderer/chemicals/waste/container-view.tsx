import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WasteContainerRecord, WasteEntry } from '../../../shared/contract/chemical-waste.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { BackLink } from '../pieces/back-link.tsx';
import layout from '../pieces/record-layout.module.css';
import { type ContainerAction, ContainerActions } from './container-actions.tsx';
import { ContainerEntries } from './container-entries.tsx';
import { ContainerFacts } from './container-facts.tsx';
import { ContainerHistory } from './container-history.tsx';
import { ContainerMarks } from './container-marks.tsx';
import { HandOverSheet } from './hand-over-sheet.tsx';
import { PutInForm } from './put-in-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { RecordMissing } from './record-missing.tsx';
import { SealDialog } from './seal-dialog.tsx';
import { levelText, wasteText } from './waste-amount.ts';
import { categoryName } from './waste-words.ts';

function ContainerHeader({
  container,
  onAct,
}: {
  container: WasteContainerRecord;
  onAct: (a: ContainerAction) => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const { number, category, contents, leavesBy, handedOverOn } = container;
  return (
    <PageHeader
      title={t('waste:heading', { number, name: categoryName(category, language) })}
      state={
        leavesBy === null
          ? t('waste:record.left', { contents: wasteText(contents, category.form, t), day: handedOverOn })
          : t('waste:record.here', { level: levelText(container, t), day: leavesBy })
      }
      badges={<ContainerMarks container={container} look="filled" />}
      back={<BackLink to="/chemicals/waste" label={t('waste:back')} />}
    >
      <ContainerActions container={container} onAct={onAct} />
    </PageHeader>
  );
}

/** One container: what it is for, what went into it from where, and what became of it. */
export function ContainerView({ containerId }: { containerId: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const keeps = usePermitted()('chemicals.keep');
  const [action, setAction] = useState<ContainerAction | null>(null);
  const [takingBack, setTakingBack] = useState<WasteEntry | null>(null);
  const leave = () => void navigate({ to: '/chemicals/waste' });
  useShortcut('escape', leave, { label: t('waste:back') });
  const input = { id: containerId };
  const { data, error, refetch } = useQuery(queries.chemicals.waste.containers.get.queryOptions({ input }));
  if (data === undefined)
    return <RecordMissing what="noSuchWasteContainer" fault={error} onRetry={() => void refetch()} onLeave={leave} />;
  const { number, state } = data;
  const close = () => setAction(null);
  const stopTakingBack = () => setTakingBack(null);
  return (
    <article aria-label={number}>
      <ContainerHeader container={data} onAct={setAction} />
      <div className={layout.columns} data-split="uneven">
        <ContainerFacts container={data} />
        <ContainerHistory container={data} />
      </div>
      <Panel flush title={t('waste:entries.title')} hint={t('waste:entries.hint')}>
        <ContainerEntries container={data} onTakeBack={keeps && state === 'open' ? setTakingBack : null} />
      </Panel>
      <SideSheet opened={action === 'putIn'} onClose={close} title={t('waste:putIn.into', { number })}>
        {action === 'putIn' && <PutInForm row={null} choices={[]} container={data} onClose={close} />}
      </SideSheet>
      {/* Another sealing is another row: its id is new. */}
      <SealDialog key={data.events.length} container={data} opened={action === 'seal'} onClose={close} />
      <SideSheet opened={action === 'unseal'} onClose={close} title={t('waste:unseal.title', { number })}>
        {action === 'unseal' && (
          <ReasonForm
            hint={t('waste:unseal.hint')}
            label={t('waste:field.reason')}
            action={t('waste:unseal.action')}
            send={(given) => office.chemicals.waste.containers.unseal({ ...given, containerId })}
            onClose={close}
          />
        )}
      </SideSheet>
      <HandOverSheet opened={action === 'handOver'} containerId={containerId} onClose={close} />
      <SideSheet opened={takingBack !== null} onClose={stopTakingBack} title={t('waste:takeBack.title', { number })}>
        {takingBack && (
          <ReasonForm
            hint={t(takingBack.sequence === null ? 'waste:takeBack.hintResidue' : 'waste:takeBack.hint', {
              name: takingBack.name,
              amount: wasteText(takingBack.amount, data.category.form, t),
            })}
            label={t('waste:field.reason')}
            action={t('waste:takeBack.action')}
            send={(given) => office.chemicals.waste.entries.reverse({ ...given, entryId: takingBack.id })}
            onClose={stopTakingBack}
          />
        )}
      </SideSheet>
    </article>
  );
}
