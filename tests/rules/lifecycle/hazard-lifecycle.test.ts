import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, replay } from '../../../shared/hazards/apply-event.ts';
import { commandStates } from '../../../shared/hazards/decide.ts';
import type { HazardEvent } from '../../../shared/hazards/events.ts';
import { checkHistory } from './invariants.ts';
import { attempts, play, registrations } from './random-history.ts';

describe('any history of a hazard', () => {
  it('keeps what the rules promise', () => {
    fc.assert(
      fc.property(registrations, attempts, (registered, tried) => {
        const { happenings, hazards } = play(registered, tried);
        checkHistory(happenings, hazards);
      }),
      { numRuns: 6000 },
    );
  });

  it('replayed gives the same hazard, also after a journey through JSON', () => {
    fc.assert(
      fc.property(registrations, attempts, (registered, tried) => {
        const { happenings, hazards } = play(registered, tried);
        const events = happenings.map((happening) => happening.event);
        expect(replay(events)).toEqual(hazards.at(-1));
        expect(replay(JSON.parse(JSON.stringify(events)) as HazardEvent[])).toEqual(hazards.at(-1));
      }),
      { numRuns: 500 },
    );
  });

  it('is never changed by what comes later: events and earlier hazards stay as they were', () => {
    fc.assert(
      fc.property(registrations, attempts, (registered, tried) => {
        const { happenings, hazards } = play(registered, tried);
        let copy: (typeof hazards)[number] | null = null;
        for (const [index, { event }] of happenings.entries()) {
          copy = applyEvent(copy === null ? null : structuredClone(copy), structuredClone(event));
          expect(copy).toEqual(hazards[index]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('ends for good when it is cancelled, and is woken from closed by reopening only', () => {
    fc.assert(
      fc.property(registrations, attempts, (registered, tried) => {
        const { happenings } = play(registered, tried);
        const types = happenings.map((happening) => happening.event.fact.type);
        const cancelled = types.indexOf('cancelled');
        expect(cancelled === -1 || cancelled === types.length - 1).toBe(true);
        for (const [index, type] of types.entries()) {
          if (type === 'passed' && index + 1 < types.length) expect(types[index + 1]).toBe('reopened');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is really walked through by these tests: every command succeeds and is refused somewhere', () => {
    const seen = new Set<string>();
    const states = new Set<string>();
    for (const [registered, tried] of fc.sample(fc.tuple(registrations, attempts), 2000)) {
      const { happenings, hazards } = play(registered, tried);
      for (const { event } of happenings) seen.add(event.fact.type);
      for (const hazard of hazards) states.add(hazard.state);
    }
    expect(seen.size).toBe(Object.keys(commandStates).length + 1);
    expect([...states].toSorted()).toEqual(['awaitingRecheck', 'cancelled', 'closed', 'rectifying', 'registered']);
  });
});
