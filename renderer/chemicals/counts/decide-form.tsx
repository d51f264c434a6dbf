import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CountCause } from '../../../shared/chemicals/count-cause.ts';
import { causesFor, isReportable, wantsWords } from '../../../shared/chemicals/count-cause.ts';
import { countsContract } from '../../../shared/contract/chemical-counts.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { SearchSelect } from '../../components/search-select.tsx';
import { StateShape } from '../../components/state-shape.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import classes from './decide-form.module.css';
import { type ComparedLine, foundText } from './result-table.tsx';

interface DecideFormProps {
  countId: string;
  line: ComparedLine;
  onClose: () => void;
}

const schema = inputSchemaOf(countsContract.decide);

/** The figures of a difference, and what has happened to the bottle since. */
function DifferenceFacts({ line }: { line: ComparedLine }) {
  const t = useWords();
  const language = useLanguage();
  const { result, unit } = line;
  const amount = quantityText(Math.abs(result.difference), unit, t);
  return (
    <>
      <p className={classes.name}>
        {substanceName(line, language)} {line.purity}
      </p>
      <p className={classes.facts}>
        <span>{t('counts:decide.book', { amount: quantityText(result.book, unit, t) })}</span>
        <span>{t('counts:decide.first', { amount: foundText(result.first, unit, t) })}</span>
        {result.recount && <span>{t('counts:decide.recount', { amount: foundText(result.recount, unit, t) })}</span>}
        <strong>
          {result.difference < 0 ? t('counts:decide.less', { amount }) : t('counts:decide.more', { amount })}
        </strong>
      </p>
      {result.overtaken && (
        <p className={classes.warning}>
          <StateShape shape="triangle" />
          {t('counts:decide.overtaken')}
        </p>
      )}
      {!result.overtaken && result.movedSince !== 0 && (
        <p className={classes.since}>
          {t('counts:decide.movedSince', {
            amount: `${result.movedSince < 0 ? '\u2212' : '+'}${quantityText(Math.abs(result.movedSince), unit, t)}`,
          })}
        </p>
      )}
    </>
  );
}

/** Approves a difference: its cause, and words where the cause says little. */
export function DecideForm({ countId, line, onClose }: DecideFormProps) {
  const t = useWords();
  const [id] = useState(newId);
  const { result } = line;
  const found = (result.recount ?? result.first).found;
  const causes = causesFor({ difference: result.difference, found });
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { cause: (result.overtaken ? 'leftAsIs' : null) as CountCause | null, words: '' },
    toInput: (values) => ({ ...values, id, countId, bottleId: line.bottleId }),
    send: (input) => office.chemicals.counts.decide(input),
    onDone: onClose,
  });
  const { cause } = form.values;
  return (
    <DeskForm onSubmit={submit}>
      <DifferenceFacts line={line} />
      <SearchSelect
        label={t('counts:decide.cause')}
        required
        data-autofocus
        data={causes.map((value) => ({ value, label: t(`counts:cause.${value}`) }))}
        {...form.getInputProps('cause')}
      />
      <Textarea
        label={t('counts:decide.words')}
        description={t('counts:decide.wordsHint')}
        required={cause !== null && wantsWords(cause)}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('words')}
      />
      {isReportable({ listed: line.listed, difference: result.difference, found, cause }) && (
        <p className={classes.warning}>
          <StateShape shape="triangle" />
          {t('counts:decide.reportable')}
        </p>
      )}
      <FaultNotice fault={fault} />
      <FormActions
        saving={isSending}
        saveLabel={cause === 'leftAsIs' ? t('counts:decide.leave') : t('counts:decide.adjust')}
        onCancel={onClose}
        inDialog
      />
    </DeskForm>
  );
}
