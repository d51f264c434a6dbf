import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../shared/hazards/vocabulary.ts';
import { countFigures, type FigureEvent, isBalanced } from '../../shared/reports/figures.ts';
import { attempts, type History, play, registrations } from './lifecycle/random-history.ts';

const histories = fc.array(
  fc.tuple(registrations, attempts).map(([registered, tried]) => play(registered, tried)),
  { minLength: 1, maxLength: 6 },
);

function figureEvents(history: History, index: number): (FigureEvent & { at: string })[] {
  return history.happenings.map(({ event }, position) => {
    const { state = 'registered', grade = 'general', origin = 'city' } = history.hazards[position] ?? {};
    return { hazardId: `h${index}`, type: event.fact.type, state, grade, origin, at: event.at };
  });
}

describe('the figures of a period', () => {
  it('balance in every line, wherever the period begins and ends', () => {
    fc.assert(
      fc.property(histories, fc.nat(60), fc.nat(60), fc.boolean(), (all, start, length, yearTurns) => {
        const from = new Date(Date.UTC(2026, 2, 1 + start)).toISOString();
        const until = new Date(Date.UTC(2026, 2, 1 + start + length)).toISOString();
        const events = all.map(figureEvents);
        const before = events
          .map((list) => list.filter((event) => event.at <= from).at(-1))
          .filter((event) => event !== undefined && isOpen(event.state)) as FigureEvent[];
        const within = events.flatMap((list) => list.filter((event) => event.at > from && event.at <= until));
        const { total, byOrigin, byGrade } = countFigures(before, within, yearTurns);
        for (const line of [total, ...Object.values(byOrigin), ...Object.values(byGrade)]) {
          expect(isBalanced(line), JSON.stringify(line)).toBe(true);
        }
        expect(total.regraded).toBe(0);
        const stillOpen = events.filter((list) => {
          const last = list.filter((event) => event.at <= until).at(-1);
          return last !== undefined && isOpen(last.state);
        });
        expect(total.openAtEnd).toBe(stillOpen.length);
        expect(total.openAtStart + total.carriedIn).toBe(before.length);
      }),
      { numRuns: 1500 },
    );
  });
});
