import type { Person } from '../../shared/contract/school.ts';
import { office } from '../app/office-client.ts';
import { useToday } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';

interface EndActivityDialogProps {
  person: Person;
  opened: boolean;
  onClose: () => void;
  onEnded: () => void;
}

/** Asks before somebody leaves the school as of today. */
export function EndActivityDialog({ person, opened, onClose, onEnded }: EndActivityDialogProps) {
  const t = useWords();
  const today = useToday();
  const end = async () => {
    const { id, name, post, department, phone, activeFrom } = person;
    await office.school.people.update({ id, name, post, department, phone, activeFrom, activeTo: today });
    onEnded();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('school:people.end.title')}
      record={person.name}
      consequence={
        person.username === null
          ? t('school:people.end.consequence', { day: today })
          : t('school:people.end.consequenceAccount', { day: today, username: person.username })
      }
      confirmLabel={t('school:people.end.action')}
      tone="late"
      onConfirm={end}
    />
  );
}
