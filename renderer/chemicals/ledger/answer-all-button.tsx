import { useState } from 'react';
import type { ownAnswers } from '../../../shared/chemicals/approval.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { ShownMovement } from '../pieces/movement-row.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import { useMovementSummary } from '../pieces/use-movement-summary.ts';
import classes from './answer-all-button.module.css';

interface AnswerAllButtonProps {
  /** Those that wait for the caller's yes, as they are on the page. */
  rows: readonly ShownMovement[];
  answer: (typeof ownAnswers)[number];
}

function RowLine({ row }: { row: ShownMovement }) {
  return <li>{useMovementSummary(row)}</li>;
}

interface AnswerAllDialogProps extends AnswerAllButtonProps {
  onClose: () => void;
}

function AnswerAllDialog({ rows, answer, onClose }: AnswerAllDialogProps) {
  const t = useWords();
  const language = useLanguage();
  // What was asked about when the dialog opened: the list behind it is read again before it has gone.
  const [asked] = useState(rows);
  const [entries] = useState(() => rows.map(({ sequence }) => ({ id: newId(), sequence })));
  const count = asked.length;
  const bySubstance = Map.groupBy(asked, (row) => substanceName(row, language));
  const names = [...bySubstance].map(([name, { length }]) => t('approvals:all.of', { name, count: length }));
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`approvals:all.${answer}.title`, { count })}
      record={names.join(t('approvals:all.and'))}
      consequence={t('approvals:all.consequence')}
      confirmLabel={t(`approvals:all.${answer}.action`, { count })}
      onConfirm={() => office.chemicals.movements.confirmAll({ entries })}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by the keyboard too */}
      <ul className={classes.rows} tabIndex={0}>
        {asked.map((row) => (
          <RowLine key={row.sequence} row={row} />
        ))}
      </ul>
    </ConfirmDialog>
  );
}

/** One yes to all rows on the page: after an import there are as many as there are listed bottles. */
export function AnswerAllButton({ rows, answer }: AnswerAllButtonProps) {
  const t = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <ActionButton
        keys="y"
        variant="default"
        label={t(`approvals:all.${answer}.action`, { count: rows.length })}
        onAct={() => setAsking(true)}
      />
      {isAsking && <AnswerAllDialog rows={rows} answer={answer} onClose={() => setAsking(false)} />}
    </>
  );
}
