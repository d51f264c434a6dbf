import { Button } from '@mantine/core';
import { describeFault, type PageReason } from '../../app/describe-fault.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';

interface RecordMissingProps {
  /** What the address should have named. */
  what: 'noSuchWasteContainer' | 'noSuchWasteHandOver';
  /** What the call threw; null while it is under way. */
  fault: unknown;
  onRetry: () => void;
  onLeave: () => void;
}

// An address cut off by hand names no id at all.
const missing: ReadonlySet<PageReason> = new Set(['noSuchWasteContainer', 'noSuchWasteHandOver', 'fieldsInvalid']);

/** In the place of a record that is not there yet, or that nobody has. */
export function RecordMissing({ what, fault, onRetry, onLeave }: RecordMissingProps) {
  const t = useWords();
  if (fault === null) return <SkeletonRows rows={12} />;
  const { reason } = describeFault(fault);
  if (!missing.has(reason)) return <FaultNotice fault={fault} onRetry={onRetry} />;
  return (
    <EmptyState
      title={t(`errors:reason.${what}`)}
      sentence={t(`errors:next.${what}`)}
      action={
        <Button variant="default" onClick={onLeave}>
          {t('waste:back')}
        </Button>
      }
    />
  );
}
