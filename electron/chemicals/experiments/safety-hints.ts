import { judgeReagents } from '../../../shared/chemicals/experiment-safety.ts';
import { needsPrincipal } from '../../../shared/chemicals/listing.ts';
import type { SafetyHints } from '../../../shared/contract/experiments.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Reader } from '../../store/store.ts';
import { ghsReadingOf } from '../ghs-reading.ts';
import { listsInForce } from '../lists/lists-in-force.ts';
import { controlsOf, incompatibilities } from '../reference.ts';
import { listingsOfSubstance } from './listed-substances.ts';

const sourceNames = new Map(incompatibilities.sources.map(({ id, name }) => [id, name]));

/**
 * What the reference data know of an experiment's substances: their classes with pictograms and statements, the lists that
 * they are on, and the pairs that must be kept apart. Nothing is guessed: what is not on file is named. Throws `notFound`.
 */
export async function safetyHintsOf(db: Reader, substanceIds: readonly string[]): Promise<SafetyHints> {
  const ids = [...new Set(substanceIds)];
  const rows = ids.length === 0 ? [] : await db.selectFrom('substance').selectAll().where('id', 'in', ids).execute();
  const lists = await listsInForce(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const substances = ids.map((id) => {
    const row = byId.get(id);
    if (row === undefined) throw new Fault('notFound', 'noSuchSubstance');
    const hazardClasses = row.hazard_classes === '' ? [] : row.hazard_classes.split('\n');
    return { ...row, hazardClasses, listings: listingsOfSubstance(row.cas, lists) };
  });
  const { pairs, unjudged } = judgeReagents(
    substances.map(({ id, storage_group, listings }) => ({
      id,
      storageGroup: storage_group,
      kinds: listings.map(({ kind }) => kind),
    })),
    incompatibilities,
  );
  const { file } = ghsReadingOf([]);
  return {
    reagents: substances.map(({ id, name_zh, name_en, cas, hazardClasses }) => ({
      ...{ substanceId: id, nameZh: name_zh, nameEn: name_en, hazardClasses },
      ...labelOf(hazardClasses),
      controls: controlsOf({ cas, massPercent: null }, lists, 'zh-CN'),
    })),
    pairs: pairs.map(({ ids: both, verdict, sources }) => ({
      ids: both,
      verdict,
      sources: sources.map((id) => sourceNames.get(id) ?? { zh: id, en: id }),
    })),
    unjudged,
    needsPrincipal: needsPrincipal(substances.flatMap(({ listings }) => listings)),
    ghs: { version: file.version, checked: file.checked },
  };
}

/** What a label would show of the classes, and which of them the mapping does not know. */
function labelOf(hazardClasses: readonly string[]) {
  const { pictograms, signalWord, statements, classes } = ghsReadingOf(hazardClasses);
  const written = (chosen: typeof classes) => chosen.map((one) => one.written);
  return {
    ...{ pictograms, signalWord, statements },
    notOnFile: written(classes.filter((one) => one.statements.length === 0)),
    mayBeStricter: written(classes.filter((one) => one.mayBeStricter)),
  };
}
