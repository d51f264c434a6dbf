import { Button, SimpleGrid, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { type BottleRecord, bottleInput } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PendingPhoto } from '../../components/pending-photo.ts';
import { useShortcut } from '../../components/shortcut.tsx';
import { ariaKeys, ShortcutKeys } from '../../components/shortcut-keys.tsx';
import { CabinetPicker } from '../pieces/cabinet-picker.tsx';
import { ConflictsField } from '../pieces/conflicts-field.tsx';
import { DensityAsk } from '../pieces/density-ask.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { SecondFields } from '../pieces/second-fields.tsx';
import { storeBottlePhotos } from '../pieces/store-bottle-photos.ts';
import { useAsksForTwo } from '../pieces/use-asks-for-two.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import { useMeasures } from '../pieces/use-measures.ts';
import { OpeningFields } from './opening-fields.tsx';
import classes from './receive-form.module.css';
import { type ReceiveStart, type ReceiveValues, toBottleInput, unitOf } from './receive-values.ts';
import { SubstanceField } from './substance-field.tsx';

interface ReceiveFormProps {
  start: ReceiveStart;
  onLeave: () => void;
  /** After "save and next": the values that were saved. */
  onAnother: (values: ReceiveValues) => void;
}

interface Entered {
  bottle: BottleRecord;
  /** Photos that were not stored. */
  refused: readonly PendingPhoto[];
}

/** What, how much, where, since when. What may stay empty comes after what may not. */
export function ReceiveForm({ start, onLeave, onAnother }: ReceiveFormProps) {
  const t = useWords();
  const navigate = useNavigate();
  const asksForTwo = useAsksForTwo('received');
  const measureOf = useMeasures();
  const box = useRef<HTMLDivElement>(null);
  const isAnother = useRef(false);
  const {
    form,
    submit: send,
    fault,
    isSending,
  } = useEntryForm({
    schema: bottleInput,
    initialValues: start.values,
    toInput: (values) => toBottleInput(start, values, measureOf(values.substance?.id)?.density),
    send: async (input): Promise<Entered> => {
      const bottle = await office.chemicals.bottles.add(input);
      const photos = input.how === 'opening' ? form.values.photos : [];
      return { bottle, refused: await storeBottlePhotos(bottle.id, photos) };
    },
    onDone: ({ bottle, refused }) => {
      const { number } = bottle;
      const message =
        bottle.awaits === null
          ? t('chemicals:receive.done', { number })
          : t(`approvals:received.${bottle.awaits}`, { number });
      notifications.show({ color: 'pine', message });
      if (refused.length > 0) {
        const count = refused.length;
        notifications.show({
          color: 'amber',
          autoClose: false,
          message: t('chemicals:opening.photosLeft', { number, count }),
        });
      }
      if (isAnother.current) onAnother(form.values);
      else void navigate({ to: '/chemicals/bottles/$bottleId', params: { bottleId: bottle.id }, replace: true });
    },
  });
  const { values } = form;
  const submit = (event?: FormEvent<HTMLFormElement>) => {
    const sendable = values.how === 'received' || values.photos.every(({ problem }) => problem === null);
    if (sendable) return send(event);
    event?.preventDefault();
    form.setFieldError('photos', t('hazards:photo.removeFirst'));
  };
  const unit = unitOf(values.substance);
  const density = measureOf(values.substance?.id)?.density;
  const saveAndNext = () => {
    isAnother.current = true;
    box.current?.closest('form')?.requestSubmit();
  };
  useShortcut('mod+s', saveAndNext, { label: t('chemicals:receive.saveAndNext'), enabled: !isSending });
  return (
    <Panel narrow>
      <DeskForm onSubmit={submit} aria-label={t('chemicals:receive.title')}>
        <SubstanceField
          value={values.substance}
          onPick={(substance) => {
            form.setFieldValue('substance', substance);
            form.clearFieldError('substanceId');
          }}
          error={form.errors.substanceId}
        />
        <div>
          <p className={classes.label}>{t('chemicals:receive.how')}</p>
          <ChipChoice
            label={t('chemicals:receive.how')}
            value={values.how}
            options={(['received', 'opening'] as const).map((how) => ({
              value: how,
              label: t(`chemicals:receive.${how}`),
            }))}
            onChange={(how) => form.setFieldValue('how', how)}
          />
        </div>
        <SimpleGrid cols={2} spacing="md">
          <QuantityField
            label={t('chemicals:field.netAmount')}
            required
            unit={unit}
            density={density}
            description={t('chemicals:receive.netHint')}
            {...form.getInputProps('netAmount')}
          />
          {values.how === 'opening' && (
            <QuantityField
              label={t('chemicals:receive.inItNow')}
              unit={unit}
              density={density}
              description={t('chemicals:receive.inItNowHint')}
              {...form.getInputProps('amount')}
            />
          )}
        </SimpleGrid>
        {values.substance && (
          <DensityAsk
            of={{ ...values.substance, substanceId: values.substance.id, unit }}
            density={density}
            texts={values.how === 'opening' ? [values.netAmount, values.amount] : [values.netAmount]}
          />
        )}
        {values.how === 'opening' && (
          <OpeningFields
            counterIds={values.counterIds}
            photos={values.photos}
            onCounters={(ids) => {
              form.setFieldValue('counterIds', ids);
              form.clearFieldError('counterIds');
            }}
            onPhotos={(photos) => {
              form.setFieldValue('photos', photos);
              form.clearFieldError('photos');
            }}
            errors={form.errors}
          />
        )}
        <CabinetPicker
          label={t('chemicals:field.cabinet')}
          required
          {...form.getInputProps('cabinetId')}
          value={values.cabinetId}
        />
        <ConflictsField
          substanceId={values.substance?.id ?? null}
          cabinetId={values.cabinetId}
          bottleId={null}
          {...form.getInputProps('despite')}
        />
        <TextInput label={t(`chemicals:receive.reason.${values.how}`)} required {...form.getInputProps('reason')} />
        <DayInput
          label={t(`chemicals:receive.day.${values.how}`)}
          required
          nearest="past"
          {...form.getInputProps('happenedOn')}
          value={values.happenedOn}
        />
        <SimpleGrid cols={2} spacing="md">
          <TextInput
            label={t('chemicals:field.purity')}
            placeholder={t('chemicals:receive.purityExample')}
            {...form.getInputProps('purity')}
          />
          <TextInput
            label={t('chemicals:receive.concentration')}
            description={t('chemicals:receive.concentrationHint')}
            inputMode="decimal"
            {...form.getInputProps('concentration')}
          />
          <TextInput label={t('chemicals:field.maker')} {...form.getInputProps('maker')} />
          <TextInput label={t('chemicals:field.batch')} {...form.getInputProps('batch')} />
          <DayInput
            label={t('chemicals:field.openedOn')}
            nearest="past"
            {...form.getInputProps('openedOn')}
            value={values.openedOn}
          />
          <DayInput
            label={t('chemicals:field.expiresOn')}
            nearest="future"
            {...form.getInputProps('expiresOn')}
            value={values.expiresOn}
          />
        </SimpleGrid>
        <TextInput
          label={t('chemicals:receive.number')}
          description={t('chemicals:receive.numberHint')}
          {...form.getInputProps('number')}
        />
        {values.substance !== null && asksForTwo(values.substance.controls.map(({ kind }) => kind)) && (
          <SecondFields
            username={form.getInputProps('second.username')}
            password={form.getInputProps('second.password')}
          />
        )}
        <FaultNotice fault={fault} />
        <div ref={box}>
          <FormActions saving={isSending} saveLabel={t('chemicals:receive.save')} onCancel={onLeave}>
            <Button
              variant="default"
              disabled={isSending}
              rightSection={<ShortcutKeys keys="mod+s" />}
              aria-keyshortcuts={ariaKeys('mod+s')}
              onClick={saveAndNext}
            >
              {t('chemicals:receive.saveAndNext')}
            </Button>
          </FormActions>
        </div>
      </DeskForm>
    </Panel>
  );
}
