import type { WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { SideSheet } from '../../components/side-sheet.tsx';
import { ReasonForm } from './reason-form.tsx';
import { WaitingFacts } from './waiting-facts.tsx';

interface LeaveOutSheetProps {
  /** Null keeps the sheet closed. */
  row: WasteToPlace | null;
  onClose: () => void;
}

/** Says of a row that went to waste that there is nothing to collect, and what became of it. */
export function LeaveOutSheet({ row, onClose }: LeaveOutSheetProps) {
  const t = useWords();
  return (
    <SideSheet opened={row !== null} onClose={onClose} title={t('waste:leaveOut.title')}>
      {row && (
        <>
          <WaitingFacts row={row} />
          <ReasonForm
            hint={t('waste:leaveOut.hint')}
            label={t('waste:leaveOut.reason')}
            action={t('waste:leaveOut.action')}
            send={(input) => office.chemicals.waste.entries.leaveOut({ ...input, sequence: row.sequence })}
            onClose={onClose}
          />
        </>
      )}
    </SideSheet>
  );
}
