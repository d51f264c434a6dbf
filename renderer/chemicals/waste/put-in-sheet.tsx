import type { WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { useContainerChoices } from './container-choices.ts';
import { LateForm } from './late-form.tsx';
import { PutInForm } from './put-in-form.tsx';
import { useOnceReady } from './use-once-ready.ts';

/** What goes into a container: something that waits, or residue of a lesson. */
export type PuttingIn = { row: WasteToPlace } | 'residue';

interface PutInSheetProps {
  /** Null keeps the sheet closed. */
  what: PuttingIn | null;
  onClose: () => void;
}

function Loaded({ what, onClose }: { what: PuttingIn; onClose: () => void }) {
  const t = useWords();
  const row = what === 'residue' ? null : what.row;
  const { choices, isReady, error } = useContainerChoices(row);
  const isShown = useOnceReady(isReady);
  if (error !== null && choices.length === 0) return <FaultNotice fault={error} />;
  if (!isShown) return <SkeletonForm />;
  if (choices.length === 0) {
    return <EmptyState title={t('waste:containers.none.open')} sentence={t('waste:putIn.noContainer')} />;
  }
  return (
    <LateForm>
      <PutInForm row={row} choices={choices} onClose={onClose} />
    </LateForm>
  );
}

/** The form that puts waste into a container, once it is known which containers fit. */
export function PutInSheet({ what, onClose }: PutInSheetProps) {
  const t = useWords();
  return (
    <SideSheet
      opened={what !== null}
      onClose={onClose}
      title={what === 'residue' ? t('waste:putIn.residueTitle') : t('waste:putIn.title')}
    >
      {what && <Loaded what={what} onClose={onClose} />}
    </SideSheet>
  );
}
