import type { Place } from '../../shared/contract/school.ts';
import { useWords } from '../app/use-words.ts';
import { SideSheet } from '../components/side-sheet.tsx';
import { PlaceForm } from './place-form.tsx';

interface PlaceSheetProps {
  editing: Place | 'new' | null;
  /** In which place a new one is to be. */
  within: string | null;
  onClose: () => void;
}

/** The form of one place beside the tree. */
export function PlaceSheet({ editing, within, onClose }: PlaceSheetProps) {
  const t = useWords();
  const title = editing === 'new' || editing === null ? t('school:places.add') : editing.path;
  return (
    <SideSheet opened={editing !== null} onClose={onClose} title={title}>
      {editing !== null && <PlaceForm place={editing === 'new' ? null : editing} within={within} onClose={onClose} />}
    </SideSheet>
  );
}
