import { SimpleGrid, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { amountIn } from '../../../shared/chemicals/quantity.ts';
import { type WasteContainerKind, wasteContainerKinds, wasteForms } from '../../../shared/chemicals/waste.ts';
import { type WasteCategory, type WasteContainerRow, wasteContract } from '../../../shared/contract/chemical-waste.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { NameOption } from '../../components/name-option.tsx';
import { PlacePicker } from '../../components/place-picker.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { amountOrNull } from '../pieces/typed-amount.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import { capacityUnit, wasteText } from './waste-amount.ts';
import { categoryName, formWord, kindWord } from './waste-words.ts';

interface NewContainerFormProps {
  categories: readonly WasteCategory[];
  /** Those there are already: the next of a category is mostly like the last. */
  containers: readonly WasteContainerRow[];
  onClose: () => void;
}

const schema = inputSchemaOf(wasteContract.containers.open);
const usualKind = { liquid: 'drum', solid: 'drum', packaging: 'box' } as const;

/** A new container: what it is for, what it holds, where it stands. Its number is given on saving. */
export function NewContainerForm({ categories, containers, onClose }: NewContainerFormProps) {
  const t = useWords();
  const language = useLanguage();
  const [id] = useState(newId);
  const byId = new Map(categories.map((category) => [category.id, category]));
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: {
      categoryId: null as string | null,
      kind: 'drum' as WasteContainerKind,
      capacity: '',
      placeId: containers.at(-1)?.placeId ?? null,
      words: '',
    },
    toInput: (values) => ({ ...values, id, capacity: amountOrNull(values.capacity, unit) }),
    send: (input) => office.chemicals.waste.containers.open(input),
    onDone: ({ number }) => {
      notifications.show({ color: 'pine', message: t('waste:open.done', { number }) });
      onClose();
    },
  });
  const category = byId.get(form.values.categoryId ?? '');
  const waste = category?.form ?? 'liquid';
  const unit = capacityUnit[waste];
  const choose = (nextId: string | null) => {
    form.setFieldValue('categoryId', nextId);
    const next = byId.get(nextId ?? '');
    if (next === undefined) return;
    const last = containers.findLast((container) => container.category.id === next.id);
    form.setFieldValue('kind', last?.kind ?? usualKind[next.form]);
    form.setFieldValue('capacity', last ? amountIn(last.capacity, capacityUnit[next.form]) : '');
    if (last) form.setFieldValue('placeId', last.placeId);
  };
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('waste:open.hint')}</p>
      <SearchSelect
        label={t('waste:field.category')}
        description={category?.code ? t('waste:open.code', { code: category.code }) : undefined}
        required
        openOnFocus={false}
        data-autofocus
        placeholder={t('waste:open.pick')}
        data={wasteForms.map((one) => ({
          group: formWord(one, t),
          items: categories
            .filter((each) => each.form === one)
            .map((each) => ({ value: each.id, label: categoryName(each, language) })),
        }))}
        renderOption={({ option }) => <NameOption name={option.label} aside={byId.get(option.value)?.code} />}
        {...form.getInputProps('categoryId')}
        onChange={choose}
      />
      <SimpleGrid cols={2} spacing="sm">
        <SearchSelect
          label={t('waste:field.kind')}
          data={wasteContainerKinds.map((kind) => ({ value: kind, label: kindWord(kind, t) }))}
          {...form.getInputProps('kind')}
        />
        <QuantityField
          label={t('waste:field.capacity')}
          description={t(`waste:open.capacity.${waste}`)}
          required
          unit={unit}
          explain={(amount) => wasteText(amount, waste, t)}
          {...form.getInputProps('capacity')}
        />
      </SimpleGrid>
      <PlacePicker
        label={t('waste:field.place')}
        required
        {...form.getInputProps('placeId')}
        value={form.values.placeId}
      />
      <Textarea label={t('waste:field.words')} autosize minRows={1} maxRows={6} {...form.getInputProps('words')} />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('waste:open.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
