import { useQuery } from '@tanstack/react-query';
import { firstGoodDay, sheetStateOf } from '../../../shared/chemicals/data-sheet.ts';
import { queries } from '../../app/queries.ts';
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
  const { data: settings } = useQuery(queries.chemicals.settings.get.queryOptions());
  if (settings === undefined) return null;
  const { sheetYears } = settings;
  const state = sheetStateOf(hazardClasses, sheetOn, firstGoodDay(today, sheetYears));
  if (state !== 'missing' && state !== 'old') return null;
  return (
    <StateBadge tone="soon" shape="triangle" look="plain">
      {t(`sheets:sheet.${state}`, { count: sheetYears })}
    </StateBadge>
  );
}
