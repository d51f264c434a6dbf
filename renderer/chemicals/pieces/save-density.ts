import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';

/**
 * Writes a density on a substance that has none, the rest as it stands there. What somebody else has written meanwhile stays:
 * the form then converts by that.
 */
export async function saveDensity(substanceId: string, density: number): Promise<void> {
  const substance: Substance = await office.chemicals.substances.get({ id: substanceId });
  if (substance.density !== null) return;
  const { id, version, nameZh, nameEn, aliases, formula, cas, dimension } = substance;
  const { hazardClasses, storageGroup, minimum, maximum } = substance;
  const names = { nameZh, nameEn, aliases, formula, cas };
  const rest = { dimension, hazardClasses, storageGroup, minimum, maximum };
  await office.chemicals.substances.save({ id, version, ...names, ...rest, density });
}
