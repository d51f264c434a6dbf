import type { HazardFact } from '../../../shared/hazards/events.ts';
import type { Hazard } from '../../../shared/hazards/hazard.ts';
import type { Party } from '../../../shared/hazards/party.ts';
import type { Happening } from './random-history.ts';

// What must hold of any history of a hazard, from the words of the rules and not from the state machine: a small book is
// kept of what the events say, and the hazard is compared with it.

type State = Hazard['state'];

/** Which state an event leaves, and which it leads to; the others happen while the hazard is open and change no state. */
const moves: Partial<Record<HazardFact['type'], { from: readonly State[]; to: State }>> = {
  committed: { from: ['registered', 'rectifying'], to: 'rectifying' },
  submitted: { from: ['rectifying'], to: 'awaitingRecheck' },
  fixedOnTheSpot: { from: ['registered'], to: 'awaitingRecheck' },
  passed: { from: ['awaitingRecheck'], to: 'closed' },
  sentBack: { from: ['awaitingRecheck'], to: 'rectifying' },
  reopened: { from: ['closed'], to: 'rectifying' },
  cancelled: { from: ['registered', 'rectifying', 'awaitingRecheck'], to: 'cancelled' },
};
const open: readonly State[] = ['registered', 'rectifying', 'awaitingRecheck'];

interface Book {
  state: State;
  grade: 'general' | 'major';
  finder: Party;
  foundOn: string;
  /** The fix that waits for its re-check. */
  fix: { by: Party; on: string; onTheSpot: boolean } | null;
  dueOn: string | null;
  noContingency: boolean;
  asked: { newDueOn: string } | null;
  afterPhotos: number;
  /** No fix may be dated before this day. */
  notBefore: string;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function same(a: Party, b: Party): boolean {
  if (a.personId !== null && b.personId !== null) return a.personId === b.personId;
  return a.name.replaceAll(' ', '') === b.name.replaceAll(' ', '');
}

/** Walks a history and compares the hazard after each event with the book. Throws what does not hold. */
export function checkHistory(happenings: readonly Happening[], hazards: readonly Hazard[]): void {
  let book: Book | null = null;
  for (const [index, happening] of happenings.entries()) {
    const hazard = hazards[index];
    must(hazard !== undefined, 'every event leaves a hazard');
    book = book === null ? beginBook(happening) : turnPage(book, happening);
    if (hazard !== undefined) compare(hazard, book, index + 1, hazards[0]?.number);
  }
}

function beginBook({ event: { fact } }: Happening): Book {
  if (fact.type !== 'registered') throw new Error('a history begins with its registration');
  must(fact.foundOn <= fact.recordedOn, 'found before it was recorded');
  return {
    state: 'registered',
    grade: fact.grade,
    finder: fact.finder,
    foundOn: fact.foundOn,
    fix: null,
    dueOn: null,
    noContingency: false,
    asked: null,
    afterPhotos: 0,
    notBefore: fact.foundOn,
  };
}

function turnPage(before: Book, { event: { fact }, role, today }: Happening): Book {
  const move = moves[fact.type];
  must((move?.from ?? open).includes(before.state), `${fact.type} in ${before.state}`);
  const book = { ...before, state: move?.to ?? before.state };
  switch (fact.type) {
    case 'graded':
      must(fact.previousGrade === before.grade, 'the grade before is the grade that was');
      book.grade = fact.grade;
      break;
    case 'committed':
      must(before.dueOn === null, 'a due date is not replaced by a new plan');
      must(fact.dueOn >= before.foundOn, 'due after it was found');
      book.dueOn = fact.dueOn;
      book.noContingency = fact.commitments.contingency.kind === 'noneNeeded';
      break;
    case 'revised':
      book.noContingency = fact.after.contingency.kind === 'noneNeeded';
      break;
    case 'photoAdded':
      if (fact.photo.stage === 'after') book.afterPhotos += 1;
      break;
    case 'extensionRequested':
      must(before.asked === null, 'one extension is asked for at a time');
      must(before.dueOn !== null && fact.newDueOn > before.dueOn, 'an extension is later');
      book.asked = { newDueOn: fact.newDueOn };
      break;
    case 'extensionGranted':
    case 'extensionRefused':
      must(before.asked !== null, 'only what was asked for is decided');
      must(before.grade === 'general' || role === 'principal', 'a major extension is the principal’s to decide');
      if (fact.type === 'extensionGranted') book.dueOn = before.asked?.newDueOn ?? null;
      book.asked = null;
      break;
    case 'submitted':
    case 'fixedOnTheSpot': {
      const onTheSpot = fact.type === 'fixedOnTheSpot';
      must(before.fix === null, 'no second round while one waits');
      must(fact.fixedOn >= before.notBefore && fact.fixedOn <= today, 'fixed between what went before and today');
      if (onTheSpot) must(before.grade === 'general' && before.afterPhotos > 0, 'on the spot: general, with its photo');
      else {
        must(before.dueOn !== null, 'nothing is submitted without its plan');
        must(
          !same(before.finder, fact.fixedBy) || Boolean(fact.overrideReason),
          'finder and fixer differ, or it says why',
        );
      }
      book.fix = { by: fact.fixedBy, on: fact.fixedOn, onTheSpot };
      book.asked = null;
      break;
    }
    case 'passed':
    case 'sentBack': {
      if (before.fix === null) throw new Error('nothing is re-checked that was not fixed since the last re-check');
      must(fact.recheckedOn >= before.fix.on && fact.recheckedOn <= today, 're-checked between the fix and today');
      const twice = same(before.fix.by, fact.recheckedBy) || same(before.finder, fact.recheckedBy);
      must(!twice || Boolean(fact.overrideReason), 'the re-checker is a third person, or it says why');
      if (fact.type === 'passed') {
        must(before.grade === 'general' || role === 'principal', 'a major hazard passes with the principal');
        must(before.grade === 'general' || !before.fix.onTheSpot, 'a major hazard is not closed by a fix on the spot');
        must(fact.closedOn === today && fact.closedOn >= fact.recheckedOn, 'closed on the day, after the re-check');
      } else book.notBefore = fact.recheckedOn;
      book.fix = null;
      break;
    }
    case 'reopened':
      book.dueOn = null;
      book.notBefore = fact.reopenedOn;
      break;
    case 'cancelled':
      book.asked = null;
      book.fix = null;
      break;
    default:
  }
  must(
    !(book.grade === 'major' && book.noContingency && book.dueOn !== null),
    'a major hazard has its contingency plan',
  );
  return book;
}

function compare(hazard: Hazard, book: Book, version: number, number: string | undefined): void {
  must(hazard.number === number, 'the number never changes');
  must(hazard.version === version, 'the version counts the events');
  must(hazard.state === book.state, `state ${hazard.state} instead of ${book.state}`);
  must(hazard.grade === book.grade, 'grade');
  must((hazard.criterion !== null) === (book.grade === 'major'), 'a major hazard names its clause, a general one none');
  must(hazard.foundOn === book.foundOn, 'the day of finding stays');
  must(hazard.dueOn === book.dueOn, 'the due date changes by commit, extension and reopening only');
  must((hazard.closedOn !== null) === (book.state === 'closed'), 'closed exactly while it has its day of closing');
  const waiting = hazard.rounds.filter((round) => round.outcome === null);
  const rounds = book.state === 'awaitingRecheck' ? 1 : 0;
  if (book.state !== 'cancelled') must(waiting.length === rounds, 'one open round while it waits, none else');
  must(waiting.length <= 1, 'never two open rounds');
  if (book.state === 'closed') must(hazard.rounds.at(-1)?.outcome === 'passed', 'closed by its last re-check');
  const undecided = hazard.extensions.filter((extension) => extension.decision === null);
  must(undecided.length === (book.asked === null ? 0 : 1), 'an extension waits exactly while it is asked for');
  for (const { fixedBy, recheckedBy, overrideReason, onTheSpot } of hazard.rounds) {
    const twice =
      (!onTheSpot && same(hazard.finder, fixedBy)) ||
      (recheckedBy !== null && (same(fixedBy, recheckedBy) || same(hazard.finder, recheckedBy)));
    must(!twice || Boolean(overrideReason), 'the round keeps why one person did two of the jobs');
  }
}
