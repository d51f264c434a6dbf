import { useState } from 'react';
import type { WasteContainerRecord } from '../../../shared/contract/chemical-waste.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { wasteText } from './waste-amount.ts';
import { categoryName } from './waste-words.ts';

interface SealDialogProps {
  container: WasteContainerRecord;
  opened: boolean;
  onClose: () => void;
}

/** Closes a container for good, or nearly: nothing more goes in, and it waits for the firm. */
export function SealDialog({ container, opened, onClose }: SealDialogProps) {
  const t = useWords();
  const language = useLanguage();
  const [id] = useState(newId);
  const { number, category, contents } = container;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('waste:seal.title')}
      record={t('waste:heading', { number, name: categoryName(category, language) })}
      consequence={t('waste:seal.hint', { contents: wasteText(contents, category.form, t) })}
      confirmLabel={t('waste:seal.action')}
      onConfirm={() => office.chemicals.waste.containers.seal({ id, containerId: container.id })}
    />
  );
}
