import { amountIn, type Unit } from '../../../shared/chemicals/quantity.ts';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { newId } from '../../app/new-id.ts';
import { amountOrNull } from '../pieces/typed-amount.ts';

/** What a substance's form begins with. */
export type SubstanceDraft = Omit<Substance, 'stock' | 'uncounted' | 'out' | 'controls' | 'sheetOn' | 'origin'> & {
  /** A new one that was found in the shipped table. */
  fromCatalogue?: boolean;
};

/** Groups of the shipped incompatibility matrix. */
export const storageGroups = [
  'inorganicAcid',
  'oxidizingAcid',
  'organicAcid',
  'base',
  'oxidizer',
  'inorganicPoison',
  'organicPoison',
  'waterReactive',
  'flammableLiquid',
  'flammableSolid',
  'pyrophoric',
  'oxidizingGas',
  'flammableGas',
  'toxicGas',
] as const;

const liquids: readonly (string | null)[] = ['inorganicAcid', 'oxidizingAcid', 'flammableLiquid'];

/** A new substance from what is known of it; liquids by their group begin with volume, the person decides. */
export function draftOf(known: Partial<SubstanceDraft> & { nameZh: string }): SubstanceDraft {
  const storageGroup = known.storageGroup ?? null;
  return {
    id: newId(),
    version: 0,
    nameZh: known.nameZh,
    nameEn: known.nameEn ?? '',
    aliases: known.aliases ?? [],
    formula: known.formula ?? '',
    cas: known.cas ?? null,
    dimension: liquids.includes(storageGroup) ? 'volume' : 'mass',
    density: null,
    hazardClasses: known.hazardClasses ?? [],
    storageGroup,
    minimum: null,
    maximum: null,
    bottles: 0,
    fromCatalogue: known.fromCatalogue ?? false,
  };
}

/** The form of a substance, as it is typed. */
export interface SubstanceValues extends Record<string, unknown> {
  nameZh: string;
  nameEn: string;
  aliases: string[];
  formula: string;
  cas: string;
  dimension: Substance['dimension'];
  /** g per mL. */
  density: string;
  hazardClasses: string[];
  storageGroup: string | null;
  minimum: string;
  maximum: string;
}

export const unitOfDimension = { mass: 'g', volume: 'mL', count: 'bottle' } as const satisfies Record<
  Substance['dimension'],
  Unit
>;

export function startValues(draft: SubstanceDraft): SubstanceValues {
  const unit = unitOfDimension[draft.dimension];
  const typed = (amount: number | null) => (amount === null ? '' : `${amountIn(amount, unit)} ${unit}`);
  return {
    nameZh: draft.nameZh,
    nameEn: draft.nameEn,
    aliases: draft.aliases,
    formula: draft.formula,
    cas: draft.cas ?? '',
    dimension: draft.dimension,
    density: draft.density === null ? '' : String(draft.density / 1000),
    hazardClasses: draft.hazardClasses,
    storageGroup: draft.storageGroup,
    minimum: typed(draft.minimum),
    maximum: typed(draft.maximum),
  };
}

/** mg per mL of what is typed in g per mL; NaN where it is no number above nought. */
export function densityOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s|g\/mL/gi, '');
  if (plain === '') return null;
  const density = /^\d{1,2}(\.\d{1,3})?$/.test(plain) ? Math.round(Number(plain) * 1000) : Number.NaN;
  return density === 0 ? Number.NaN : density;
}

/** What the contract wants, from what is typed. */
export function toSubstanceInput({ id, version, fromCatalogue }: SubstanceDraft, values: SubstanceValues): unknown {
  const unit = unitOfDimension[values.dimension];
  const amount = (text: string) => (text.trim() === '' ? null : (amountOrNull(text, unit) ?? Number.NaN));
  return {
    ...values,
    id,
    version,
    fromCatalogue,
    cas: values.cas.trim() === '' ? null : values.cas,
    density: densityOf(values.density),
    minimum: amount(values.minimum),
    maximum: amount(values.maximum),
  };
}
