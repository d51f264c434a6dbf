import type { Place } from '../../shared/contract/school.ts';
import { office } from '../app/office-client.ts';
import { useWords } from '../app/use-words.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';

interface RetirePlaceDialogProps {
  place: Place;
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before a place is no longer used, or is used again. */
export function RetirePlaceDialog({ place, opened, onClose, onDone }: RetirePlaceDialogProps) {
  const t = useWords();
  const verb = place.retired ? 'resume' : 'retire';
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t(`school:places.${verb}.title`)}
      record={place.path}
      consequence={t(`school:places.${verb}.consequence`)}
      confirmLabel={t(`school:places.${verb}.action`)}
      tone={place.retired ? 'accent' : 'late'}
      onConfirm={async () => {
        await office.school.places.setRetired({ id: place.id, retired: !place.retired });
        onDone();
      }}
    />
  );
}
