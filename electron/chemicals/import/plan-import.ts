import type { ImportColumn } from '../../../shared/chemicals/import-columns.ts';
import { isFormOfItsOwn } from '../../../shared/chemicals/import-form.ts';
import { type ImportProblem, problemIn } from '../../../shared/chemicals/import-problem.ts';
import type { RowContent } from '../../../shared/chemicals/import-row.ts';
import {
  type KnownSubstance,
  type SubstanceFound,
  SubstanceIndex,
} from '../../../shared/chemicals/import-substance.ts';
import type { Dimension } from '../../../shared/chemicals/quantity.ts';
import type { ImportMeaning, NameTaken } from '../../../shared/contract/chemical-import.ts';
import { schoolNames, subjectOf } from '../reference.ts';
import { CabinetPlan, type NewCabinet, type NewPlace, type UsableCabinet } from './cabinet-plan.ts';
import type { KnownStock } from './known-stock.ts';
import { NamesTaken, type NewAlias } from './names-taken.ts';
import type { ReadFile, ReadList } from './read-file.ts';

/** A substance that an import makes. */
export interface NewSubstance extends KnownSubstance {
  readonly dimension: Dimension;
  /** The CAS number under which the shipped table has it; null where it is not there. */
  readonly catalogueCas: string | null;
}

/** A row that can be imported. */
export interface PlannedRow {
  /** Null where only one sheet is read. */
  readonly sheet: string | null;
  readonly row: number;
  readonly content: RowContent;
  readonly substanceId: string;
  /** Of the substance, as the store has it. */
  readonly cas: string | null;
  readonly cabinetId: string;
}

/** One thing that is wrong, where Excel shows it. */
export interface LocatedProblem extends Omit<ImportProblem, 'column'> {
  /** Null where only one sheet is read. */
  readonly sheet: string | null;
  readonly row: number;
  /** The header as written; null where no column is to blame. */
  readonly column: string | null;
}

/** What an import would do. `rows` = `planned` + `duplicates` + rows with problems. */
export interface ImportPlan {
  readonly rows: number;
  readonly planned: readonly PlannedRow[];
  /** Rows whose bottle number the store or an earlier row has already. */
  readonly duplicates: readonly number[];
  readonly problems: readonly LocatedProblem[];
  readonly substances: readonly NewSubstance[];
  /** Of substances that are there already. */
  readonly aliases: readonly NewAlias[];
  /** Names that nobody knew and that are taken by the CAS number beside them, each once. */
  readonly namesTaken: readonly NameTaken[];
  readonly places: readonly NewPlace[];
  readonly cabinets: readonly NewCabinet[];
  /** Makers of whom the store has no bottle yet. */
  readonly makers: readonly string[];
}

/** How unknown names are taken. */
export interface PlanOptions {
  /** False: what is not in the store yet is a problem. */
  readonly create: boolean;
  readonly newId: () => string;
  /** Where bottles stand when the sheet has no column for it. */
  readonly unplaced: string;
  /** What somebody says that names of the sheet mean. */
  readonly meanings: readonly ImportMeaning[];
}

/** Bottles that one import takes at most. */
const mostBottles = 20_000;

/** Compares a sheet with what is in the store. Changes nothing. */
export function planImport(file: ReadFile, known: KnownStock, options: PlanOptions): ImportPlan {
  return new Planner(file, known, options).plan();
}

class Planner {
  readonly #file: ReadFile;
  readonly #known: KnownStock;
  readonly #options: PlanOptions;
  readonly #index: SubstanceIndex;
  readonly #cabinetPlan: CabinetPlan;
  readonly #substances: NewSubstance[] = [];
  readonly #rowsOfNew = new Map<string, string | number>();
  readonly #names = new NamesTaken();
  readonly #places: NewPlace[] = [];
  readonly #cabinets: NewCabinet[] = [];
  readonly #makers = new Set<string>();
  readonly #meanings: ReadonlyMap<string, string>;
  #list: ReadList;
  #bottles = 0;

  constructor(file: ReadFile, known: KnownStock, options: PlanOptions) {
    this.#file = file;
    this.#list = file.lists[0];
    this.#known = known;
    this.#options = options;
    this.#index = new SubstanceIndex(known.substances);
    this.#cabinetPlan = new CabinetPlan(known, options.newId);
    this.#meanings = new Map(options.meanings.map(({ kind, name, meaning }) => [`${kind} ${name}`, meaning]));
  }

  plan(): ImportPlan {
    const seen = new Set<string>();
    const planned: PlannedRow[] = [];
    const duplicates: number[] = [];
    const problems: LocatedProblem[] = [];
    for (const list of this.#file.lists) {
      this.#list = list;
      for (const { row, number, content, problems: own } of list.rows) {
        if (number !== '' && (seen.has(number) || this.#known.numbers.has(number))) {
          duplicates.push(row);
          continue;
        }
        if (number !== '') seen.add(number);
        const outcome = content === null ? own : this.#planRow(row, content);
        if ('content' in outcome) planned.push(outcome);
        else problems.push(...outcome.map((problem) => this.#locate(row, problem)));
      }
    }
    return {
      rows: this.#file.lists.reduce((sum, { rows }) => sum + rows.length, 0),
      planned,
      duplicates,
      problems,
      substances: this.#names.withAliases(this.#substances),
      aliases: this.#names.ofOthersThan(this.#substances),
      namesTaken: this.#names.all,
      places: this.#places,
      cabinets: this.#cabinets,
      makers: [...this.#makers],
    };
  }

  #planRow(row: number, written: RowContent): PlannedRow | readonly ImportProblem[] {
    const isForm = this.#isFormOfItsOwn(written);
    const content = {
      ...written,
      maker: this.#meanings.get(`maker ${written.maker}`) ?? written.maker,
      cas: isForm ? null : written.cas,
    };
    const problems: ImportProblem[] = [];
    const { substance, calledBy } = this.#substanceOf(content, problems);
    if (substance !== null) problems.push(...this.#kindOfUnit(substance, content));
    const path = content.path.length > 0 ? content.path : [this.#options.unplaced];
    const cabinet = this.#cabinetOf(path, problems);
    const isNewMaker = content.maker !== '' && !this.#known.makers.has(content.maker);
    if (isNewMaker && !this.#options.create) problems.push(problemIn('maker', 'makerUnknown', { name: content.maker }));
    if (this.#bottles + content.bottles > mostBottles) {
      problems.push(problemIn('count', 'tooManyBottles', { most: mostBottles }));
    }
    if (problems.length > 0 || substance === null || cabinet === null) return problems;
    this.#bottles += content.bottles;
    if (isNewMaker) this.#makers.add(content.maker);
    if ('dimension' in substance && !this.#substances.includes(substance)) {
      this.#substances.push(substance);
      this.#rowsOfNew.set(substance.key, this.#sheet === null ? row : `${this.#sheet}!${row}`);
      this.#index.add(substance);
    }
    if (isForm) this.#names.note(written, 'ownForm', substance, false);
    else if (calledBy !== null) {
      this.#names.note(written, 'alias', calledBy, calledBy.from === 'store' && this.#options.create);
    }
    this.#cabinetPlan.take(path, cabinet);
    if (cabinet.kind === 'new') {
      this.#places.push(...cabinet.places);
      this.#cabinets.push(cabinet.cabinet);
    }
    const cabinetId = cabinet.kind === 'new' ? cabinet.cabinet.id : cabinet.id;
    return { sheet: this.#sheet, row, content, substanceId: substance.key, cas: substance.cas, cabinetId };
  }

  get #sheet(): string | null {
    return this.#file.lists.length > 1 ? this.#list.sheetName : null;
  }

  #isFormOfItsOwn({ name, cas, concentration }: RowContent): boolean {
    if (cas === null || cas === 'none' || this.#list.own || this.#meanings.has(`substance ${name}`)) return false;
    return isFormOfItsOwn(name, subjectOf(cas, concentration), schoolNames.other, this.#known.lists);
  }

  /** `calledBy`: the substance that has the CAS number, where the name is not yet one of its own. */
  #substanceOf(
    content: RowContent,
    problems: ImportProblem[],
  ): { substance: KnownSubstance | NewSubstance | null; calledBy: KnownSubstance | null } {
    const meant = this.#meanings.get(`substance ${content.name}`);
    const named = this.#known.substances.find(({ key, from }) => from === 'store' && key === meant);
    if (named !== undefined) return { substance: named, calledBy: null };
    const found = this.#index.find(content, this.#list.own);
    switch (found.kind) {
      case 'known':
        return { substance: found.substance, calledBy: found.alsoCalled ? found.substance : null };
      case 'new':
        if (!this.#options.create) break;
        return {
          substance: this.#newSubstance(content, found.model),
          calledBy: found.alsoCalled ? found.model : null,
        };
    }
    problems.push(problemOf(content, found));
    return { substance: null, calledBy: null };
  }

  /** The first row of a new substance says how it is measured. A list of the program's own may hold both: the store does. */
  #kindOfUnit(substance: KnownSubstance | NewSubstance, { dimension }: RowContent): ImportProblem[] {
    const row = this.#rowsOfNew.get(substance.key);
    if (row === undefined || this.#list.own || !('dimension' in substance) || substance.dimension === dimension)
      return [];
    return [problemIn('name', 'kindOfUnitDiffers', { row, name: substance.nameZh })];
  }

  #newSubstance(content: RowContent, model: KnownSubstance | null): NewSubstance {
    const names = model === null ? [] : [model.nameZh, ...model.aliases];
    return {
      key: this.#options.newId(),
      nameZh: content.name,
      nameEn: content.nameEn ?? model?.nameEn ?? '',
      aliases: names.filter((name) => name !== content.name).slice(0, 20),
      formula: content.formula ?? model?.formula ?? '',
      cas: content.cas === 'none' ? null : (content.cas ?? model?.cas ?? null),
      from: 'store',
      dimension: content.dimension,
      catalogueCas: model?.from === 'catalogue' ? model.cas : null,
    };
  }

  #cabinetOf(path: readonly string[], problems: ImportProblem[]): UsableCabinet | null {
    const found = this.#cabinetMeant(path) ?? this.#cabinetPlan.find(path);
    const { place, cabinet } = this.#list.header.columns;
    const column = place !== undefined ? 'place' : cabinet !== undefined ? 'cabinet' : null;
    const params = { name: path.join(' / ') };
    if (found.kind === 'ambiguous') problems.push(problemIn(column, 'cabinetAmbiguous', params));
    else if (found.kind === 'retired') problems.push(problemIn(column, 'cabinetRetired', params));
    else if (found.kind === 'new' && !this.#options.create) problems.push(problemIn(column, 'cabinetUnknown', params));
    else return found;
    return null;
  }

  #cabinetMeant(path: readonly string[]): UsableCabinet | null {
    const meant = this.#meanings.get(`cabinet ${path.join(' / ')}`);
    const cabinet = this.#known.cabinets.find(({ id, retired }) => id === meant && !retired);
    return cabinet === undefined ? null : { kind: 'known', id: cabinet.id };
  }

  #locate(row: number, { column, reason, params }: ImportProblem): LocatedProblem {
    const header = column === null ? undefined : this.#list.header.columns[column as ImportColumn];
    return { sheet: this.#sheet, row, column: header?.header ?? null, reason, params };
  }
}

function problemOf({ name, cas }: RowContent, found: Exclude<SubstanceFound, { kind: 'known' }>): ImportProblem {
  switch (found.kind) {
    case 'new':
      return problemIn('name', 'substanceUnknown', { name });
    case 'ambiguous':
      return problemIn('name', 'substanceAmbiguous', { name });
    case 'casOfOther':
      return problemIn('cas', 'casOfOther', { cas: cas ?? '', name: found.name });
    case 'nameOfOther':
      return problemIn('cas', 'nameOfOther', { name, cas: found.cas });
  }
}
