import { sheetReviewYears, sheetStateOf } from '../../../shared/chemicals/data-sheet.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

interface SheetMarkProps {
  substance: { hazardClasses: readonly string[]; sheetOn: string | null };
}

/** Says that the data sheet of a substance with hazard classes is missing, or that it is old; nothing otherwise. */
export function SheetMark({ substance: { hazardClasses, sheetOn } }: SheetMarkProps) {
  const t = useWords();
  const today = useToday();
  const state = sheetStateOf(hazardClasses, sheetOn, today);
  if (state !== 'missing' && state !== 'old') return null;
  return (
    <StateBadge tone="soon" shape="triangle" look="plain">
      {t(`sheets:sheet.${state}`, { count: sheetReviewYears })}
    </StateBadge>
  );
}
