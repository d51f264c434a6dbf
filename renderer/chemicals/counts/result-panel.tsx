import { useState } from 'react';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { useWords } from '../../app/use-words.ts';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { Panel } from '../../components/panel.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { DecideForm } from './decide-form.tsx';
import classes from './result-panel.module.css';
import { type ComparedLine, ResultTable } from './result-table.tsx';

/** What was found against the book, the differing bottles first of all; each difference is decided here. */
export function ResultPanel({ count }: { count: CountRecord }) {
  const t = useWords();
  const compared = count.lineList.flatMap((line): ComparedLine[] =>
    line.result === null ? [] : [{ ...line, result: line.result }],
  );
  const differing = compared.filter(({ result, misplaced }) => result.difference !== 0 || misplaced);
  const [show, setShow] = useState<'differ' | 'all'>(differing.length > 0 ? 'differ' : 'all');
  const [decidingId, setDeciding] = useState<string | null>(null);
  const deciding = compared.find((line) => line.bottleId === decidingId && line.result.cause === null);
  const close = () => setDeciding(null);
  return (
    <>
      <Panel
        flush
        title={t('counts:result.title')}
        hint={
          count.differences === 0 ? t('counts:result.allAgree', { count: compared.length }) : t('counts:result.hint')
        }
        actions={
          differing.length > 0 && (
            <ChipChoice
              label={t('counts:result.show')}
              value={show}
              options={(['differ', 'all'] as const).map((value) => ({ value, label: t(`counts:result.${value}`) }))}
              onChange={setShow}
            />
          )
        }
      >
        <ResultTable
          lines={show === 'differ' ? differing : compared}
          withCabinet={count.cabinetId === null}
          mayDecideListed={count.mayDecideListed}
          onDecide={setDeciding}
        />
        {count.unknown.length > 0 && (
          <div className={classes.unknown}>
            <h3 className={classes.unknownTitle}>{t('counts:entry.unknownList')}</h3>
            <ul>
              {count.unknown.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </div>
        )}
      </Panel>
      <SideSheet
        opened={deciding !== undefined}
        onClose={close}
        title={t('counts:decide.title', { number: deciding?.number ?? '' })}
      >
        {deciding && <DecideForm key={deciding.bottleId} countId={count.id} line={deciding} onClose={close} />}
      </SideSheet>
    </>
  );
}
