import { Button } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../app/new-id.ts';
import { useSignedIn, useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { FormNote } from '../commands/form-note.tsx';
import { dropDraft, readDraft } from '../drafts.ts';
import { type RegisterDraft, RegisterForm } from './register-form.tsx';
import { startValues } from './register-values.ts';

/** Enters a hazard in the register: one column, in the order in which one thinks. */
export function RegisterPage() {
  const t = useWords();
  const today = useToday();
  const { account } = useSignedIn();
  const navigate = useNavigate();
  const router = useRouter();
  const draftKey = `${account.id} register`;
  const fresh = (): RegisterDraft => ({ id: newId(), values: startValues(today, account.personId) });
  const [restored, setRestored] = useState(() => readDraft<RegisterDraft>(draftKey));
  const [start, setStart] = useState(() => restored ?? fresh());
  const leave = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/hazards' });
  };
  return (
    <>
      <PageHeader title={t('hazards:register.title')} state={t('hazards:register.sentence')} />
      {restored !== undefined && (
        <FormNote>
          {t('hazards:register.draft')}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              dropDraft(draftKey);
              setRestored(undefined);
              setStart(fresh());
            }}
          >
            {t('hazards:register.discardDraft')}
          </Button>
        </FormNote>
      )}
      <RegisterForm key={start.id} draftKey={draftKey} start={start} onLeave={leave} />
    </>
  );
}
