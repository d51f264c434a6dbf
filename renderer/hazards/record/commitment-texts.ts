import type { Contingency, Funds } from '../../../shared/hazards/hazard.ts';
import type { Words } from '../../app/use-words.ts';

/** Integer fen as yuan for people: `1,234.50`, without `.00`. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100).toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fen % 100 === 0 ? grouped : `${grouped}.${(fen % 100).toString().padStart(2, '0')}`;
}

/** Funds of the plan in words. */
export function fundsText(funds: Funds, t: Words): string {
  return funds.kind === 'noneNeeded'
    ? t('hazards:record.noneNeeded')
    : t('hazards:record.fundsValue', { amount: yuan(funds.amountFen), source: funds.source });
}

/** Contingency of the plan in words. */
export function contingencyText(contingency: Contingency, t: Words): string {
  return contingency.kind === 'noneNeeded' ? t('hazards:record.noneNeeded') : contingency.text;
}
