import type { Overview } from '../../shared/contract/home.ts';
import { useWords } from '../app/use-words.ts';
import { DueMark } from '../hazards/due-mark.tsx';
import { AnswerCard } from './answer-card.tsx';
import { HazardLine, HazardLines } from './hazard-line.tsx';
import classes from './quiet.module.css';

const shownLines = 3;

/** Whom the safety officer has to tell, because they have no account; nothing when there is nobody. */
export function TellCard({ overview }: { overview: Overview }) {
  const t = useWords();
  const rows = overview.waiting.filter((row) => row.reason === 'tell');
  if (rows.length === 0) return null;
  return (
    <AnswerCard title={t('home:tell.title')}>
      <p className={classes.hint}>{t('home:tell.hint')}</p>
      <HazardLines>
        {rows.slice(0, shownLines).map(({ hazard, tell }) => (
          <HazardLine
            key={hazard.id}
            hazard={hazard}
            mark={<DueMark hazard={hazard} look="plain" />}
            lead={t('home:tell.line', { name: tell ?? '' })}
            note={hazard.placeName}
          />
        ))}
      </HazardLines>
    </AnswerCard>
  );
}
