import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { joinSentences } from '../../app/join-sentences.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { useMeasures } from '../pieces/use-measures.ts';
import { EntryLine } from './entry-line.tsx';
import classes from './entry-sheet.module.css';
import { FindBottle } from './find-bottle.tsx';
import { UnknownForm } from './unknown-form.tsx';

const columns = ['number', 'substance', 'net', 'amount', 'noted'] as const;

/** The blind sheet of a round: a bottle a line, by the keyboard from one to the next. What is typed is kept at once. */
export function EntrySheet({ count }: { count: CountRecord }) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const measureOf = useMeasures();
  const [isNoting, setNoting] = useState(false);
  const round = count.state === 'recounting' ? 'recounting' : 'counting';
  const comparing = useMutation({
    mutationFn: () => office.chemicals.counts.compare({ countId: count.id, round }),
  });
  const left = count.lineList.filter(({ entered }) => entered === null).length;
  const fieldOf = (bottleId: string) =>
    box.current?.querySelector<HTMLInputElement>(`input[data-bottle="${bottleId}"]`);
  const goTo = (bottleId: string) => {
    const field = fieldOf(bottleId);
    field?.scrollIntoView({ block: 'center' });
    field?.select();
  };
  // A round begins, or goes on, with the first bottle that is not filled in.
  const first = useRef(count.lineList.find(({ entered }) => entered === null)?.bottleId);
  useEffect(() => {
    if (first.current === undefined) return;
    const field = box.current?.querySelector<HTMLInputElement>(`input[data-bottle="${first.current}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }, []);
  const goOn = (bottleId: string) => {
    const at = count.lineList.findIndex((line) => line.bottleId === bottleId);
    const next = count.lineList[at + 1];
    if (next !== undefined) goTo(next.bottleId);
    else box.current?.querySelector<HTMLElement>('[data-compare]')?.focus();
  };
  return (
    <div ref={box}>
      <Panel
        flush
        title={t(`counts:entry.${round}`)}
        hint={joinSentences(
          t(`counts:entry.${round}Hint`),
          count.agreed !== null && count.agreed > 0 ? t('counts:entry.agreed', { count: count.agreed }) : '',
        )}
      >
        <div className={classes.tools}>
          <FindBottle count={count} onFound={goTo} />
          <span className={classes.left} role="status">
            {left === 0 ? t('counts:entry.complete') : t('counts:entry.left', { count: left })}
          </span>
        </div>
        <DeskTable label={t(`counts:entry.${round}`)}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-number={column === 'net' || undefined}>
                  {t(`counts:entry.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {count.lineList.map((line) => (
              <EntryLine
                key={line.bottleId}
                countId={count.id}
                line={line}
                density={measureOf(line.substanceId)?.density}
                withCabinet={count.cabinetId === null}
                onDone={() => goOn(line.bottleId)}
              />
            ))}
          </tbody>
        </DeskTable>
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
        <div className={classes.actions}>
          <ActionButton
            keys="mod+enter"
            label={t('counts:entry.compare')}
            loading={comparing.isPending}
            onAct={() => comparing.mutate()}
            data-compare
          />
          <Button variant="default" onClick={() => setNoting(true)}>
            {t('counts:entry.unknown')}
          </Button>
        </div>
        {comparing.error && (
          <div className={classes.fault}>
            <FaultNotice fault={comparing.error} />
          </div>
        )}
      </Panel>
      <SideSheet opened={isNoting} onClose={() => setNoting(false)} title={t('counts:entry.unknownTitle')}>
        {isNoting && <UnknownForm countId={count.id} onClose={() => setNoting(false)} />}
      </SideSheet>
    </div>
  );
}
