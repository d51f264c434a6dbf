import type { FormEvent, ReactNode } from 'react';
import type { HazardCommandType } from '../../../shared/hazards/commands.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import classes from './command-form.module.css';
import { FormNote } from './form-note.tsx';

interface CommandFormProps {
  command: HazardCommandType;
  /** What will happen, in a sentence. */
  hint: string;
  state: {
    submit: (event?: FormEvent<HTMLFormElement>) => void;
    fault: unknown;
    isSending: boolean;
    isStale: boolean;
    isRestored: boolean;
  };
  onClose: () => void;
  children: ReactNode;
}

/** What the forms of all commands share: the hint above, notices, the buttons below. */
export function CommandForm({ command, hint, state, onClose, children }: CommandFormProps) {
  const t = useWords();
  return (
    <DeskForm onSubmit={state.submit}>
      <p className={classes.hint}>{hint}</p>
      {state.isRestored && <FormNote>{t('hazards:form.draft')}</FormNote>}
      {state.isStale && <FormNote tone="soon">{t('hazards:form.stale')}</FormNote>}
      <div className={classes.fields}>{children}</div>
      <div className={classes.end}>
        <FaultNotice fault={state.fault} />
        <FormActions saving={state.isSending} saveLabel={t(`hazards:command.${command}`)} onCancel={onClose} inDialog />
      </div>
    </DeskForm>
  );
}
