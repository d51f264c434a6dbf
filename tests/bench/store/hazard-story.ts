import type { Caller } from '../../../electron/call/call-context.ts';
import type { RandomSource } from '../../../electron/sample/random-source.ts';
import { uuidV7 } from '../../../shared/contract/uuid-v7.ts';
import { applyEvent } from '../../../shared/hazards/apply-event.ts';
import type { HazardCommand } from '../../../shared/hazards/commands.ts';
import { decide } from '../../../shared/hazards/decide.ts';
import type { HazardEvent, HazardFact } from '../../../shared/hazards/events.ts';
import type { Hazard } from '../../../shared/hazards/hazard.ts';
import { dayText, momentOn } from './bench-clock.ts';

/** An event as it was appended: who did it, and the hazard after it. */
export interface ToldEvent {
  event: HazardEvent;
  caller: Caller;
  action: string;
  state: Hazard['state'];
  grade: Hazard['grade'];
}

/**
 * One hazard's history while it is being told. Every step asks the same pure rules that the office asks; what they refuse
 * is an error here. Steps after the last day have not happened yet: from the first of them on nothing is added.
 */
export class HazardStory {
  readonly told: ToldEvent[] = [];
  readonly #random: RandomSource;
  readonly #lastDay: number;
  readonly #id: string;
  #hazard: Hazard | null = null;
  #at = '';

  constructor(random: RandomSource, lastDay: number, recordedOn: number) {
    this.#random = random;
    this.#lastDay = lastDay;
    this.#id = uuidV7(Date.parse(momentOn(recordedOn, 0)), random.bytes(10));
  }

  get hazard(): Hazard {
    if (this.#hazard === null) throw new Error('not registered yet');
    return this.#hazard;
  }

  /** The first event. */
  register(day: number, caller: Caller, fact: Extract<HazardFact, { type: 'registered' }>): void {
    this.#append(day, caller, fact, 'hazards.register');
  }

  /** One command on a day; false when that day has not come yet. */
  give(day: number, caller: Caller, command: HazardCommand): boolean {
    if (day > this.#lastDay) return false;
    const decision = decide(this.hazard, command, { role: caller.role, today: dayText(day) });
    if (decision.refused !== undefined) throw new Error(`${command.type} refused: ${decision.refused}`);
    this.#append(day, caller, decision.fact, `hazards.${command.type}`);
    return true;
  }

  #append(day: number, caller: Caller, fact: HazardFact, action: string): void {
    // Within office hours; two events of one day keep their order.
    const proposed = momentOn(day, this.#random.between(8 * 3600, 17 * 3600));
    this.#at = proposed > this.#at ? proposed : new Date(Date.parse(this.#at) + 60_000).toISOString();
    const event: HazardEvent = {
      id: uuidV7(Date.parse(this.#at), this.#random.bytes(10)),
      hazardId: this.#id,
      sequence: this.told.length + 1,
      at: this.#at,
      by: caller.name,
      fact,
    };
    this.#hazard = applyEvent(this.#hazard, event);
    const { state, grade } = this.#hazard;
    this.told.push({ event, caller, action, state, grade });
  }
}
