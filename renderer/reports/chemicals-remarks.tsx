import { staysInCabinet } from '../../shared/chemicals/waiting-amounts.ts';
import type { ChemicalWeek, SubstanceWeek } from '../../shared/contract/chemical-week.ts';
import { formatMoment } from '../app/format-day.ts';
import { useSignedIn } from '../app/session.ts';
import { useLanguage } from '../app/use-language.ts';
import { useWords } from '../app/use-words.ts';
import { quantityText } from '../chemicals/pieces/quantity-text.ts';
import { substanceName } from '../chemicals/pieces/substance-name.ts';
import { StateShape } from '../components/state-shape.tsx';
import classes from './chemicals-panel.module.css';

/** How much of which substance waits for whom: what the marks in the table mean. Nothing where nothing waits. */
export function WaitingRemark({ substances }: { substances: readonly SubstanceWeek[] }) {
  const t = useWords();
  const language = useLanguage();
  const lines = substances.flatMap((one) =>
    one.waiting.map((entry) =>
      t(`reports:chemicals.${staysInCabinet(entry) ? 'waitingInCabinet' : 'waitingEntry'}`, {
        name: substanceName(one, language),
        kind: t(`chemicals:kind.${entry.kind}`),
        amount: quantityText(entry.amount, one.unit, t),
        awaits: t(`approvals:awaits.${entry.awaits}`),
      }),
    ),
  );
  return lines.length === 0 ? null : <Remark isGood={false} words={t('reports:chemicals.marks')} lines={lines} />;
}

/** Whether anything was counted, and what was found. */
export function CountsRemark({ week: { counts, differences, unknown } }: { week: ChemicalWeek }) {
  const t = useWords();
  const language = useLanguage();
  const { cabinets, underWay } = counts;
  const agrees = differences.length === 0 && unknown.length === 0;
  const counted =
    cabinets === 0
      ? t('reports:chemicals.noCount')
      : t(`reports:chemicals.${agrees ? 'countedAgree' : 'counted'}`, { count: cabinets });
  const numbers = underWay.join(t('reports:chemicals.andNumber'));
  const toDecide = differences.filter(({ state }) => state === 'toDecide').length;
  return (
    <>
      {(cabinets > 0 || underWay.length === 0) && <Remark isGood={cabinets > 0 && agrees} words={counted} />}
      {underWay.length > 0 && <Remark isGood={false} words={t('reports:chemicals.underWay', { numbers })} />}
      {differences.length > 0 && (
        <Remark
          isGood={false}
          words={t('reports:chemicals.differences', { count: differences.length, toDecide })}
          lines={differences.map((one) =>
            t('reports:chemicals.difference', {
              day: one.happenedOn,
              number: one.countNumber ?? '',
              bottle: one.bottleNumber,
              name: substanceName(one, language),
              amount: (one.amount > 0 ? '+' : '') + quantityText(one.amount, one.unit, t),
              state: t(`reports:chemicals.differenceState.${one.state}`),
              reason: [one.cause === null || one.state === 'leftAsIs' ? '' : t(`counts:cause.${one.cause}`), one.reason]
                .filter((part) => part !== '')
                .join(' '),
            }),
          )}
        />
      )}
      {unknown.map(({ countNumber, words }) => (
        <Remark
          key={`${countNumber} ${words}`}
          isGood={false}
          words={t('reports:chemicals.unknown', { number: countNumber, words })}
        />
      ))}
    </>
  );
}

/** The slips that were open at the cut-off, each with its state. */
export function SlipsRemark({ openSlips }: Pick<ChemicalWeek, 'openSlips'>) {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  const late = openSlips.filter((slip) => slip.late).length;
  return (
    <Remark
      isGood={late === 0}
      words={
        openSlips.length === 0
          ? t('reports:chemicals.noOpenSlip')
          : t('reports:chemicals.openSlips', { count: openSlips.length, late })
      }
      lines={openSlips.map(({ number, className, experiment, takerName, dueAt, awaits, ...slip }) => {
        const state = t(`reports:chemicals.${slip.late ? 'slipLate' : 'slipOpen'}`);
        return t('reports:chemicals.slip', {
          number,
          className,
          experiment,
          taker: takerName,
          due: formatMoment(dueAt, timeZone),
          state:
            awaits === null
              ? state
              : t('reports:chemicals.slipWaits', { state, awaits: t(`approvals:awaits.${awaits}`) }),
        });
      })}
    />
  );
}

/** A sentence with what stands behind it. */
export function Remark({ isGood, words, lines = [] }: { isGood: boolean; words: string; lines?: readonly string[] }) {
  return (
    <li className={classes.remark} data-good={isGood || undefined}>
      <StateShape shape={isGood ? 'check' : 'triangle'} className={classes.shape} />
      <div>
        {words}
        {lines.map((line) => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
      </div>
    </li>
  );
}
