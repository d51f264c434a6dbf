import { Radio, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { dimensions } from '../../../shared/chemicals/quantity.ts';
import { type Substance, substanceInput } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { QuantityField } from '../pieces/quantity-field.tsx';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import {
  type SubstanceDraft,
  startValues,
  storageGroups,
  toSubstanceInput,
  unitOfDimension,
} from './substance-values.ts';

interface SubstanceFormProps {
  draft: SubstanceDraft;
  onClose: () => void;
  onDone: (substance: Substance) => void;
}

/** One substance: what it is called, how it is counted, what it is dangerous by, how much there should be. */
export function SubstanceForm({ draft, onClose, onDone }: SubstanceFormProps) {
  const t = useWords();
  const { form, submit, fault, isSending } = useEntryForm({
    schema: substanceInput,
    initialValues: startValues(draft),
    toInput: (values) => toSubstanceInput(draft, values),
    send: (input) => office.chemicals.substances.save(input),
    onDone,
  });
  const { values } = form;
  const unit = unitOfDimension[values.dimension];
  const groups = new Set<string>([...storageGroups, ...(draft.storageGroup === null ? [] : [draft.storageGroup])]);
  return (
    <DeskForm onSubmit={submit}>
      <TextInput label={t('chemicals:substances.nameZh')} required data-autofocus {...form.getInputProps('nameZh')} />
      <TextInput label={t('chemicals:substances.nameEn')} {...form.getInputProps('nameEn')} />
      <TagsInput
        label={t('chemicals:substances.aliases')}
        description={t('chemicals:substances.aliasesHint')}
        {...form.getInputProps('aliases')}
      />
      <SimpleGrid cols={2} spacing="md">
        <TextInput label={t('chemicals:substances.formula')} {...form.getInputProps('formula')} />
        <TextInput label={t('chemicals:field.cas')} placeholder="7664-93-9" {...form.getInputProps('cas')} />
      </SimpleGrid>
      <Radio.Group
        label={t('chemicals:substances.dimension')}
        description={draft.bottles > 0 ? t('chemicals:substances.dimensionStays') : undefined}
        {...form.getInputProps('dimension')}
      >
        <SimpleGrid cols={3} mt={6}>
          {dimensions.map((dimension) => (
            <Radio
              key={dimension}
              size="sm"
              value={dimension}
              disabled={draft.bottles > 0}
              label={t(`chemicals:dimension.${dimension}`)}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <TagsInput
        label={t('chemicals:substances.classes')}
        description={t('chemicals:substances.classesHint')}
        {...form.getInputProps('hazardClasses')}
      />
      {draft.version === 0 && draft.hazardClasses.length > 0 && (
        <StateBadge tone="soon" shape="triangle" look="plain">
          {t('chemicals:substances.checkClasses')}
        </StateBadge>
      )}
      <SearchSelect
        label={t('chemicals:substances.group')}
        description={t('chemicals:substances.groupHint')}
        clearable
        clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
        data={[...groups].map((group) => ({
          value: group,
          label: storageGroups.some((known) => known === group)
            ? t(`chemicals:group.${group as (typeof storageGroups)[number]}`)
            : group,
        }))}
        {...form.getInputProps('storageGroup')}
      />
      <SimpleGrid cols={2} spacing="md">
        <QuantityField label={t('chemicals:substances.minimum')} unit={unit} {...form.getInputProps('minimum')} />
        <QuantityField label={t('chemicals:substances.maximum')} unit={unit} {...form.getInputProps('maximum')} />
      </SimpleGrid>
      <TextInput
        label={t('chemicals:substances.density')}
        description={t('chemicals:substances.densityHint')}
        inputMode="decimal"
        {...form.getInputProps('density')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
