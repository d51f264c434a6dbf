import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WasteHandOver } from '../../../shared/contract/chemical-waste.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { MomentText } from '../../components/day-text.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { type Fact, FactList } from '../../components/fact-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { BackLink } from '../pieces/back-link.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import layout from '../pieces/record-layout.module.css';
import { HandedOverContainers } from './handed-over-containers.tsx';
import { RecordMissing } from './record-missing.tsx';
import { UndoHandOverForm } from './undo-hand-over-form.tsx';
import classes from './waste-record.module.css';
import { weightOf } from './weight-of.ts';

function HandOverFacts({ handOver }: { handOver: WasteHandOver }) {
  const t = useWords();
  const { on, firm, licence, formNumber, receiver, vehicle, words, by, second } = handOver;
  const facts: (Fact | null)[] = [
    { label: t('waste:field.handedOverOn'), value: on },
    { label: t('waste:field.firm'), value: firm },
    { label: t('waste:field.licence'), value: licence },
    { label: t('waste:field.formNumber'), value: formNumber },
    { label: t('waste:field.receiver'), value: receiver },
    vehicle === '' ? null : { label: t('waste:field.vehicle'), value: vehicle },
    { label: t('waste:field.handedOverBy'), value: t('waste:handOvers.who', { first: by, second }) },
    { label: t('waste:field.recordedAt'), value: <MomentText moment={handOver.at} /> },
    words === '' ? null : { label: t('waste:field.words'), value: words, wide: true },
  ];
  return (
    <Panel title={t('waste:handOver.facts')}>
      <FactList facts={facts.filter((fact) => fact !== null)} />
    </Panel>
  );
}

/** One hand-over: which containers left, with whom, and who signed; its sheet is printed here. */
export function HandOverView({ handOverId }: { handOverId: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const keeps = usePermitted()('chemicals.keep');
  const [isUndoing, setUndoing] = useState(false);
  const leave = () => void navigate({ to: '/chemicals/waste' });
  useShortcut('escape', leave, { label: t('waste:back') });
  const input = { id: handOverId };
  const { data, error, refetch } = useQuery(queries.chemicals.waste.handOvers.get.queryOptions({ input }));
  if (data === undefined)
    return <RecordMissing what="noSuchWasteHandOver" fault={error} onRetry={() => void refetch()} onLeave={leave} />;
  const { number, reversed } = data;
  const close = () => setUndoing(false);
  return (
    <article aria-label={number}>
      <PageHeader
        title={t('waste:heading', { number, name: data.firm })}
        state={t('waste:handOver.state', {
          count: data.lines.length,
          weight: quantityText(weightOf(data), 'kg', t),
          day: data.on,
        })}
        badges={
          reversed !== null && (
            <StateBadge tone="done" shape="cross">
              {t('waste:mark.undone')}
            </StateBadge>
          )
        }
        back={<BackLink to="/chemicals/waste" label={t('waste:back')} />}
      >
        {keeps && reversed === null && (
          <Button variant="default" onClick={() => setUndoing(true)}>
            {t('waste:undo.action')}
          </Button>
        )}
        <ExportMenu
          label={t('waste:handOver.print')}
          build={(language, signal) => office.chemicals.waste.exportHandOver({ id: handOverId, language }, { signal })}
        />
      </PageHeader>
      {reversed !== null && (
        <p className={classes.note}>
          {t('waste:undo.done', { name: reversed.by, reason: reversed.reason })}{' '}
          <span className={classes.moment}>
            <MomentText moment={reversed.at} />
          </span>
        </p>
      )}
      <div className={layout.row}>
        <HandOverFacts handOver={data} />
      </div>
      <Panel flush title={t('waste:handOver.containers')}>
        <HandedOverContainers handOver={data} />
      </Panel>
      <SideSheet opened={isUndoing} onClose={close} title={t('waste:undo.title', { number })}>
        {isUndoing && <UndoHandOverForm handOverId={handOverId} onClose={close} />}
      </SideSheet>
    </article>
  );
}
