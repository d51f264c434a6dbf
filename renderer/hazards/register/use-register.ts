import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { registerInput } from '../../../shared/contract/hazard-schemas.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { useContractForm } from '../../components/contract-form.ts';
import { refusedField } from '../commands/refused-field.ts';
import { dropDraft } from '../drafts.ts';
import { storePhotos } from '../photos/store-photos.ts';
import type { RegisterDraft } from './register-form.tsx';
import { type RegisterValues, toRegisterInput } from './register-values.ts';

/**
 * Registers the hazard, then stores its photos one after the other, then opens the record. What was registered stays
 * registered when a photo is refused; the record's page says which are missing.
 */
export function useRegister({ id, values: initialValues }: RegisterDraft, draftKey: string) {
  const t = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const contractForm = useContractForm({
    schema: registerInput,
    initialValues,
    toInput: (values: RegisterValues) => toRegisterInput(id, values),
    send: async (input) => {
      try {
        const record = await office.hazards.register(input);
        const { photos } = contractForm.form.values;
        const total = photos.length;
        const { failed } = await storePhotos({
          hazardId: record.id,
          version: record.version,
          stage: 'before',
          takenOn: null,
          photos,
          onStored: (done) => setProgress({ done, total }),
        });
        return { number: record.number, failed };
      } catch (error) {
        const { reason, params } = describeFault(error);
        const field = refusedField(reason);
        if (field !== null) contractForm.form.setFieldError(field, t(`errors:reason.${reason}`, params));
        throw error;
      }
    },
    onDone: ({ number, failed }) => {
      dropDraft(draftKey);
      notifications.show({ color: 'pine', message: t('hazards:register.registered', { number }) });
      if (failed.length > 0) {
        notifications.show({
          color: 'amber',
          autoClose: false,
          message: t('hazards:register.photosLeft', { number, count: failed.length }),
        });
      }
      void queryClient.invalidateQueries({ queryKey: queries.hazards.get.key({ input: { id } }) });
      void navigate({ to: '/hazards/$hazardId', params: { hazardId: id }, replace: true });
    },
  });
  const submit = (event?: FormEvent<HTMLFormElement>) => {
    const { form } = contractForm;
    if (form.values.photos.every((photo) => photo.problem === null)) return contractForm.submit(event);
    event?.preventDefault();
    form.setFieldError('photos', t('hazards:photo.removeFirst'));
  };
  const { fault } = contractForm;
  const isBesideField = fault !== null && refusedField(describeFault(fault).reason) !== null;
  return { ...contractForm, fault: isBesideField ? null : fault, submit, progress };
}
