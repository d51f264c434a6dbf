import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { Role } from '../../shared/accounts/roles.ts';
import type { Overview } from '../../shared/contract/home.ts';
import { type DueFigures, type DueTopic, dueFigures, dueNotice, readTold } from '../../shared/home/due-notice.ts';
import { desktopServices } from './desktop-services.ts';
import { formatShortDay } from './format-day.ts';
import { queries } from './queries.ts';
import { useSignedIn } from './session.ts';
import { useWords, type Words } from './use-words.ts';
import { whenIdle } from './when-idle.ts';

const lookAgainMs = 60 * 60_000;
/** Home has asked the same a moment ago. */
const freshMs = 30_000;

/** Those who answer for the school's report, and for every hazard. */
function leads(role: Role): boolean {
  return role === 'officer' || role === 'principal';
}

/** Opens the rows behind a topic. */
function useOpenTopic(): (topic: DueTopic, role: Role) => void {
  const navigate = useNavigate();
  return (topic, role) => {
    // Others see hazards that are not theirs to fix.
    const mine = leads(role) ? undefined : true;
    if (topic === 'cutOff') void navigate({ to: '/reports' });
    else if (topic === 'waiting') void navigate({ to: '/hazards', search: { mine: true } });
    else if (topic === 'overdue') void navigate({ to: '/hazards', search: { overdue: true, mine } });
    else {
      const byDueDay = { state: 'rectifying', sort: 'dueOn', direction: 'asc' } as const;
      void navigate({ to: '/hazards', search: { ...byDueDay, mine } });
    }
  };
}

/**
 * Tells what is due, at sign-in and then every hour: once a day for the same thing, which is remembered on this PC for each
 * account. Each line leads to the rows behind it.
 */
export function useDueNotices(): void {
  const t = useWords();
  const queryClient = useQueryClient();
  const openTopic = useOpenTopic();
  const { account, session } = useSignedIn();

  const tell = (topics: readonly DueTopic[], figures: DueFigures, { day, time }: Overview['cutOffLocal']) => {
    const say = (topic: DueTopic) => (words: Words) =>
      topic === 'cutOff'
        ? words('app:due.cutOff', { at: `${formatShortDay(day, words)} ${time}` })
        : words(`app:due.${topic}`, { count: figures[topic] });
    const lines = topics.map((topic) => ({
      topic,
      say: say(topic),
      isLate: topic === 'overdue',
      onOpen: () => openTopic(topic, account.role),
    }));
    void desktopServices.notify({ title: (words) => words('app:due.title'), lines }, t);
  };
  const look = useEffectEvent(async () => {
    const overview = await queryClient
      .fetchQuery({ ...queries.home.overview.queryOptions(), staleTime: freshMs })
      // Signed out, or the office is gone: the page says so where somebody acts.
      .catch(() => null);
    if (overview === null) return;
    const key = `desk.due-told.${account.id}`;
    const figures = dueFigures(overview, leads(account.role));
    const { topics, told } = dueNotice(figures, session.today, readTold(localStorage.getItem(key)));
    localStorage.setItem(key, JSON.stringify(told));
    if (topics.length > 0) tell(topics, figures, overview.cutOffLocal);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a sign-in of the same account in the same frame looks again
  useEffect(() => {
    const takeBack = whenIdle(() => void look());
    const timer = window.setInterval(() => void look(), lookAgainMs);
    return () => {
      takeBack();
      window.clearInterval(timer);
    };
  }, [account.lastSignedInAt]);
}
