import { Link } from '@tanstack/react-router';
import type { Overview } from '../../shared/contract/home.ts';
import { usePermitted } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { StateBadge, type Tone } from '../components/state-badge.tsx';
import type { Shape } from '../components/state-shape.tsx';
import { AnswerCard } from './answer-card.tsx';
import { HazardLine, HazardLines } from './hazard-line.tsx';
import { Quiet } from './quiet.tsx';

type Reason = Overview['waiting'][number]['reason'];

/** As many as the card shows in a low window; a higher one shows all that came. */
const fewLines = 5;
const looks: Record<Reason, { tone: Tone; shape: Shape }> = {
  plan: { tone: 'active', shape: 'ring' },
  fix: { tone: 'active', shape: 'half' },
  fixOverdue: { tone: 'late', shape: 'triangle' },
  recheck: { tone: 'wait', shape: 'clock' },
  decideExtension: { tone: 'soon', shape: 'clock' },
  tell: { tone: 'wait', shape: 'bar' },
};

/** What waits for me, the most urgent first, each with what has to be done. */
export function WaitingCard({ overview }: { overview: Overview }) {
  const t = useWords();
  const permitted = usePermitted();
  const rows = overview.waiting.filter((row) => row.reason !== 'tell');
  const isFirst = overview.summary.open === 0 && permitted('hazards.register');
  return (
    <AnswerCard
      title={t('home:waiting.title')}
      figure={overview.waitingTotal}
      foot={
        overview.waitingTotal > fewLines && (
          <Link to="/hazards" search={{ mine: true }}>
            {t('home:seeAll', { count: overview.waitingTotal })}
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <Quiet
          sentence={t('home:waiting.none')}
          hint={isFirst ? t('home:waiting.firstStep') : t('home:waiting.noneHint')}
        />
      ) : (
        <HazardLines>
          {rows.map(({ hazard, reason }) => (
            <HazardLine
              key={hazard.id}
              hazard={hazard}
              mark={
                <StateBadge {...looks[reason]} look="plain">
                  {t(`home:reason.${reason}`)}
                </StateBadge>
              }
              note={`${hazard.number} · ${hazard.placeName}`}
            />
          ))}
        </HazardLines>
      )}
    </AnswerCard>
  );
}
