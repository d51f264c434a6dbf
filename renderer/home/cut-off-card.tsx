import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Overview } from '../../shared/contract/home.ts';
import { formatLongDay } from '../app/format-day.ts';
import { usePermitted } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { AnswerCard } from './answer-card.tsx';
import { timeLeft } from './time-left.ts';

interface CutOffCardProps {
  overview: Overview;
  /** When the answer came, on the page's clock: the office's clock counts, the page's only measures what passed since. */
  answeredAtMs: number;
  onPassed: () => void;
}

const tickMs = 5_000;

/** How long until the cut-off; counts down by itself and asks again when it is reached. */
export function CutOffCard({ overview, answeredAtMs, onPassed }: CutOffCardProps) {
  const t = useWords();
  const permitted = usePermitted();
  const [nowMs, setNowMs] = useState(() => Date.now());
  const leftMs = Date.parse(overview.cutOffAt) - Date.parse(overview.now) - Math.max(0, nowMs - answeredAtMs);
  const left = timeLeft(leftMs);
  const tick = useEffectEvent(() => {
    setNowMs(Date.now());
    if (left === null) onPassed();
  });
  useEffect(() => {
    const timer = window.setInterval(() => tick(), tickMs);
    return () => window.clearInterval(timer);
  }, []);

  const { day, time } = overview.cutOffLocal;
  const unit = left === null ? 'passed' : left.days > 0 ? 'days' : left.hours > 0 ? 'hours' : 'minutes';
  return (
    <AnswerCard
      title={t('home:cutOff.title')}
      figure={t(`home:cutOff.${unit}`, { ...left })}
      foot={permitted('reports.read') && <Link to="/reports">{t('home:cutOff.report')}</Link>}
    >
      <time dateTime={overview.cutOffAt}>{t('home:cutOff.at', { day: formatLongDay(day, t), time })}</time>
    </AnswerCard>
  );
}
