import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { formatMoment } from '../../app/format-day.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** Until when the slip is to be settled, that it is late, that it is settled, or that nothing was issued on it after all. */
export function DueAtMark({ slip }: { slip: Pick<Slip, 'late' | 'dueAt' | 'settledAt' | 'lines'> }) {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  if (slip.lines.every(({ issued }) => issued === 0)) {
    return (
      <StateBadge tone="done" shape="cross">
        {t('approvals:slip.void')}
      </StateBadge>
    );
  }
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
