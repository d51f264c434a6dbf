import { dimensionOf, parseQuantity, type Unit } from '../../../shared/chemicals/quantity.ts';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { newId } from '../../app/new-id.ts';
import type { PendingPhoto } from '../../components/pending-photo.ts';
import type { CounterIds } from '../pieces/counter-fields.tsx';
import { noSecond, secondOrNull, type TypedSecond } from '../pieces/second-person.ts';
import { amountOrNull } from '../pieces/typed-amount.ts';

/** The form of a new bottle, as it is typed. */
export interface ReceiveValues extends Record<string, unknown> {
  substance: Substance | null;
  how: 'opening' | 'received';
  /** `500 g`, `2.5 L`: what is written is the bottle's unit from now on. */
  netAmount: string;
  /** What is in it now; only asked for opening stock. */
  amount: string;
  purity: string;
  /** Percent by mass. */
  concentration: string;
  maker: string;
  batch: string;
  number: string;
  openedOn: string;
  expiresOn: string;
  cabinetId: string | null;
  despite: string;
  reason: string;
  happenedOn: string;
  /** Opening stock: who counted it, and photos of it. */
  counterIds: CounterIds;
  photos: PendingPhoto[];
  second: TypedSecond;
}

/** A bottle that is not entered yet, with the ids that it and its first movement will have. */
export interface ReceiveStart {
  id: string;
  bottleId: string;
  values: ReceiveValues;
}

/** An empty form; `personId` is who fills it in. */
export function startBottle(today: string, personId: string | null): ReceiveStart {
  const values: ReceiveValues = {
    substance: null,
    how: 'received',
    netAmount: '',
    amount: '',
    purity: '',
    concentration: '',
    maker: '',
    batch: '',
    number: '',
    openedOn: '',
    expiresOn: '',
    cabinetId: null,
    despite: '',
    reason: '',
    happenedOn: today,
    counterIds: [personId, null],
    photos: [],
    second: noSecond,
  };
  return { id: newId(), bottleId: newId(), values };
}

/** The next bottle of a delivery or a shelf: another bottle, the rest as before. The second person signs each anew. */
export function nextBottle(values: ReceiveValues): ReceiveStart {
  return {
    id: newId(),
    bottleId: newId(),
    values: { ...values, number: '', amount: '', photos: [], second: noSecond },
  };
}

const plainUnit = { mass: 'g', volume: 'mL', count: 'bottle' } as const satisfies Record<Substance['dimension'], Unit>;

/** What a bare number counts in for this substance. */
export function unitOf(substance: Pick<Substance, 'dimension'> | null): Unit {
  return plainUnit[substance?.dimension ?? 'mass'];
}

/** Percent by mass as typed, `37` or `37.5 %`, times 100; NaN where it is none. */
function hundredths(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  if (plain === '') return null;
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}

/** What the contract wants, from what is typed; by the density, millilitres of what is counted in grams become grams. */
export function toBottleInput({ id, bottleId }: ReceiveStart, values: ReceiveValues, density?: number | null): unknown {
  const { substance, netAmount, amount, concentration, openedOn, expiresOn, second, ...others } = values;
  const { counterIds, photos: _later, ...rest } = others;
  const plain = unitOf(substance);
  const net = parseQuantity(netAmount, plain);
  const unit = net.ok && net.quantity.dimension === dimensionOf(plain) ? net.unit : plain;
  const whole = amountOrNull(netAmount, plain, density);
  return {
    ...rest,
    id,
    bottleId,
    substanceId: substance?.id ?? '',
    unit,
    netAmount: whole,
    amount: values.how === 'received' || amount.trim() === '' ? whole : amountOrNull(amount, plain, density),
    concentration: hundredths(concentration),
    openedOn: openedOn || null,
    expiresOn: expiresOn || null,
    counterIds: values.how === 'opening' ? counterIds.filter((id) => id !== null) : [],
    second: secondOrNull(second),
  };
}
