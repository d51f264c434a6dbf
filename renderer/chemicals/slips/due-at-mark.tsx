import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { formatMoment } from '../../app/format-day.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** Until when the slip is to be settled, that it is late, or that it is settled. */
export function DueAtMark({ slip }: { slip: Pick<Slip, 'late' | 'dueAt' | 'settledAt'> }) {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  if (slip.settledAt !== null) {
    return (
      <StateBadge tone="done" shape="check">
        {t('chemicals:slips.settledAt', { at: formatMoment(slip.settledAt, timeZone) })}
      </StateBadge>
    );
  }
  const at = formatMoment(slip.dueAt, timeZone);
  return slip.late ? (
    <StateBadge tone="late" shape="triangle">
      {t('chemicals:slips.late', { at })}
    </StateBadge>
  ) : (
    <StateBadge tone="active" shape="half">
      {t('chemicals:slips.due', { at })}
    </StateBadge>
  );
}
