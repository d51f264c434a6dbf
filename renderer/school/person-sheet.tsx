import type { Person } from '../../shared/contract/school.ts';
import { useWords } from '../app/use-words.ts';
import { SideSheet } from '../components/side-sheet.tsx';
import { PersonForm } from './person-form.tsx';

interface PersonSheetProps {
  editing: Person | 'new' | null;
  onClose: () => void;
}

/** The form of one person beside the list. */
export function PersonSheet({ editing, onClose }: PersonSheetProps) {
  const t = useWords();
  const title = editing === 'new' || editing === null ? t('school:people.add') : editing.name;
  return (
    <SideSheet opened={editing !== null} onClose={onClose} title={title}>
      {editing !== null && <PersonForm person={editing === 'new' ? null : editing} onClose={onClose} />}
    </SideSheet>
  );
}
