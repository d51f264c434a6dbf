import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { chemicalsContract } from '../../../shared/contract/chemicals.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { useContractForm } from '../../components/contract-form.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import classes from './proof.module.css';

const schema = inputSchemaOf(chemicalsContract.chain.checkHead);

/** Compares a head that was printed and signed with the store, so that a history written anew shows. */
export function CheckHead() {
  const t = useWords();
  const [holds, setHolds] = useState<boolean | null>(null);
  const { form, submit, fault, isSending } = useContractForm({
    schema,
    initialValues: { rows: '' as number | '', head: '' },
    toInput: ({ rows, head }) => ({ rows: rows === '' ? null : rows, head: head.replace(/[^0-9a-f]/gi, '') }),
    send: (input) => {
      setHolds(null);
      return office.chemicals.chain.checkHead(input);
    },
    onDone: (answer) => setHolds(answer.holds),
  });
  return (
    <Panel title={t('chemicals:head.title')}>
      <p className={classes.hint}>{t('chemicals:head.hint')}</p>
      <DeskForm onSubmit={submit} aria-label={t('chemicals:head.title')}>
        <NumberInput
          label={t('chemicals:months.rows')}
          required
          min={1}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('rows')}
        />
        <Textarea
          label={t('chemicals:months.head')}
          required
          autosize
          minRows={2}
          spellCheck={false}
          {...form.getInputProps('head')}
        />
        <FaultNotice fault={fault} />
        {holds !== null && (
          <div role="status">
            {holds ? (
              <StateBadge tone="active" shape="check">
                {t('chemicals:head.holds')}
              </StateBadge>
            ) : (
              <StateBadge tone="late" shape="cross">
                {t('chemicals:head.differs')}
              </StateBadge>
            )}
          </div>
        )}
        <FormActions saving={isSending} saveLabel={t('chemicals:head.check')} />
      </DeskForm>
    </Panel>
  );
}
