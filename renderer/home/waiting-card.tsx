import { Link } from '@tanstack/react-router';
import { waitingTotal } from '../../shared/chemicals/waiting-total.ts';
import type { Overview } from '../../shared/contract/home.ts';
import { usePermitted } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { StateBadge, type Tone } from '../components/state-badge.tsx';
import type { Shape } from '../components/state-shape.tsx';
import { AnswerCard } from './answer-card.tsx';
import { ChemicalLine, ChemicalLines } from './chemical-lines.tsx';
import { HazardLine, HazardLines } from './hazard-line.tsx';
import { Quiet } from './quiet.tsx';
import { waitingLines } from './waiting-chemicals.ts';

type Reason = Overview['waiting'][number]['reason'];

const looks: Record<Reason, { tone: Tone; shape: Shape }> = {
  plan: { tone: 'active', shape: 'ring' },
  fix: { tone: 'active', shape: 'half' },
  fixOverdue: { tone: 'late', shape: 'triangle' },
  recheck: { tone: 'wait', shape: 'clock' },
  decideExtension: { tone: 'soon', shape: 'clock' },
  tell: { tone: 'wait', shape: 'bar' },
};

/** As many hazards as a low window shows below so many lines of the chemicals, two of which are as high as one of them. */
function hazardsBelow(chemicalLines: number): 2 | 3 | 4 | 5 {
  if (chemicalLines === 0) return 5;
  if (chemicalLines <= 2) return 4;
  return chemicalLines <= 4 ? 3 : 2;
}

/** What waits for me, each with what has to be done: of the chemicals by kind, then the hazards, the most urgent first. */
export function WaitingCard({ overview }: { overview: Overview }) {
  const t = useWords();
  const permitted = usePermitted();
  const rows = overview.waiting.filter((row) => row.reason !== 'tell');
  const chemicals = waitingLines(overview.chemicals);
  const few = hazardsBelow(chemicals.length);
  const total = overview.waitingTotal + waitingTotal(overview.chemicals);
  const isFirst = overview.summary.open === 0 && permitted('hazards.register');
  return (
    <AnswerCard
      title={t('home:waiting.title')}
      figure={total}
      foot={
        overview.waitingTotal > few && (
          <Link to="/hazards" search={{ mine: true }}>
            {t('home:waiting.seeHazards', { count: overview.waitingTotal })}
          </Link>
        )
      }
    >
      {total === 0 && (
        <Quiet
          sentence={t('home:waiting.none')}
          hint={isFirst ? t('home:waiting.firstStep') : t('home:waiting.noneHint')}
        />
      )}
      {chemicals.length > 0 && (
        <ChemicalLines>
          {chemicals.map((line) => (
            <ChemicalLine key={line.sentence} line={line}>
              {t(`alerts:${line.sentence}`, { count: line.count, late: line.late })}
            </ChemicalLine>
          ))}
        </ChemicalLines>
      )}
      {rows.length > 0 && (
        <HazardLines few={few}>
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
