import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { Panel } from '../../components/panel.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ReportForm } from './report-form.tsx';

/** A listed substance is lost: the report to the police and the bureau, and whether somebody has said that it went out. */
export function LossPanel({ count }: { count: CountRecord }) {
  const t = useWords();
  const approves = usePermitted()('chemicals.approve');
  const [isNoting, setNoting] = useState(false);
  const { reported } = count;
  const close = () => setNoting(false);
  return (
    <Panel
      title={t('counts:loss.title')}
      hint={t('counts:loss.hint')}
      actions={
        <>
          {approves && reported === null && (
            <Button variant="default" onClick={() => setNoting(true)}>
              {t('counts:loss.mark')}
            </Button>
          )}
          <ExportMenu
            label={t('counts:loss.document')}
            build={(language, signal) => office.chemicals.counts.exportReport({ id: count.id, language }, { signal })}
          />
        </>
      }
    >
      {reported === null ? (
        <StateBadge tone="late" shape="triangle" look="plain">
          {t('counts:loss.waiting')}
        </StateBadge>
      ) : (
        <StateBadge tone="done" shape="check" look="plain">
          {t('counts:loss.done', { day: reported.on, name: reported.by })} {reported.words}
        </StateBadge>
      )}
      <SideSheet opened={isNoting} onClose={close} title={t('counts:loss.markTitle')}>
        {isNoting && <ReportForm countId={count.id} onClose={close} />}
      </SideSheet>
    </Panel>
  );
}
