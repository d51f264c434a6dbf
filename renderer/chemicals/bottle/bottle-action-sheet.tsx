import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { SideSheet } from '../../components/side-sheet.tsx';
import { AdjustForm } from './adjust-form.tsx';
import { MoveForm } from './move-form.tsx';
import { RemoveForm } from './remove-form.tsx';

/** What a sheet beside the bottle can be open for. */
export type BottleAction = 'move' | 'wasted' | 'lost' | 'adjust';

export interface BottleFormProps {
  bottle: BottleRecord;
  onClose: () => void;
}

interface BottleActionSheetProps extends BottleFormProps {
  /** Null while nothing is open. */
  action: BottleAction | null;
}

/** The form of one action, with the bottle still in sight at the left. */
export function BottleActionSheet({ bottle, action, onClose }: BottleActionSheetProps) {
  const t = useWords();
  const title = action === null ? '' : `${t(`chemicals:act.${action}.action`)} · ${bottle.number}`;
  return (
    <SideSheet opened={action !== null} onClose={onClose} title={title}>
      {action === 'move' && <MoveForm bottle={bottle} onClose={onClose} />}
      {(action === 'wasted' || action === 'lost') && <RemoveForm bottle={bottle} what={action} onClose={onClose} />}
      {action === 'adjust' && <AdjustForm bottle={bottle} onClose={onClose} />}
    </SideSheet>
  );
}
