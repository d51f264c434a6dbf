import { Link } from '@tanstack/react-router';
import type { Overview } from '../../shared/contract/home.ts';
import { useWords } from '../app/use-words.ts';
import { DueMark } from '../hazards/due-mark.tsx';
import { AnswerCard } from './answer-card.tsx';
import { HazardLine, HazardLines } from './hazard-line.tsx';
import { Quiet } from './quiet.tsx';

/** As many as the card shows in a low window; a higher one shows all that came. */
const fewLines = 5;

/** What is overdue, the longest first, with who is responsible. */
export function OverdueCard({ overview }: { overview: Overview }) {
  const t = useWords();
  return (
    <AnswerCard
      title={t('home:late.title')}
      figure={overview.overdueTotal}
      tone={overview.overdueTotal > 0 ? 'late' : 'plain'}
      foot={
        overview.overdueTotal > fewLines && (
          <Link to="/hazards" search={{ overdue: true, sort: 'dueOn', direction: 'asc' }}>
            {t('home:seeAll', { count: overview.overdueTotal })}
          </Link>
        )
      }
    >
      {overview.overdue.length === 0 ? (
        <Quiet sentence={t('home:late.none')} />
      ) : (
        <HazardLines>
          {overview.overdue.map((hazard) => (
            <HazardLine
              key={hazard.id}
              hazard={hazard}
              mark={<DueMark hazard={hazard} look="plain" />}
              note={`${hazard.responsibleName ?? t('home:late.noResponsible')} · ${hazard.placeName}`}
            />
          ))}
        </HazardLines>
      )}
    </AnswerCard>
  );
}
