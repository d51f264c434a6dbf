import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { SettleForm } from './settle-form.tsx';
import { linesToSettle } from './settle-values.ts';
import { SlipLines } from './slip-lines.tsx';
import { SlipMarks } from './slip-marks.tsx';

interface SettleSheetProps {
  /** Null keeps the sheet closed. */
  slipId: string | null;
  onClose: () => void;
}

/** One slip beside the list: the form that settles it while something is out and may be, else what became of it. */
export function SettleSheet({ slipId, onClose }: SettleSheetProps) {
  const t = useWords();
  const keeps = usePermitted()('chemicals.keep');
  const { data, error } = useQuery({
    ...queries.chemicals.slips.get.queryOptions({ input: { id: slipId ?? '' } }),
    enabled: slipId !== null,
  });
  const canSettle = keeps && data !== undefined && linesToSettle(data).length > 0;
  const title = data ? t('chemicals:slips.settleTitle', { number: data.number }) : t('chemicals:slips.title');
  return (
    <SideSheet opened={slipId !== null} onClose={onClose} title={title}>
      {error && <FaultNotice fault={error} />}
      {!data && !error && <SkeletonForm />}
      {data && !canSettle && (
        <>
          <SlipMarks slip={data} />
          <p>{t('chemicals:slips.what', { className: data.className, experiment: data.experiment })}</p>
          <SlipLines slip={data} />
        </>
      )}
      {data && canSettle && <SettleForm key={data.id} slip={data} onClose={onClose} />}
    </SideSheet>
  );
}
