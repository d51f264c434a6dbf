import { namesMeant, plainName } from './import-words.ts';

/** A substance that a row may mean. */
export interface KnownSubstance {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly formula: string;
  readonly cas: string | null;
  /** Where it is on file: in the store (or an earlier row), in the shipped table only, or only among the names that schools use. */
  readonly from: 'store' | 'catalogue' | 'names';
}

/** What a row calls its substance. */
export interface SubstanceNamed {
  readonly name: string;
  readonly nameEn: string | null;
  readonly formula: string | null;
  readonly cas: string | 'none' | null;
}

export type SubstanceFound =
  /** `alsoCalled`: by its CAS number; its own names are others, and nothing else has this one. */
  | { readonly kind: 'known'; readonly substance: KnownSubstance; readonly alsoCalled?: true }
  /** Not in the store: to be made, with what the shipped table says of it if it is there. */
  | { readonly kind: 'new'; readonly model: KnownSubstance | null; readonly alsoCalled?: true }
  | { readonly kind: 'ambiguous' }
  /** The CAS number belongs to another name. */
  | { readonly kind: 'casOfOther'; readonly name: string }
  /** The name belongs to another CAS number. */
  | { readonly kind: 'nameOfOther'; readonly cas: string };

/** Substances by their names and CAS numbers. */
export class SubstanceIndex {
  readonly #byCas = new Map<string, KnownSubstance[]>();
  readonly #byName = new Map<string, Set<KnownSubstance>>();

  constructor(substances: readonly KnownSubstance[]) {
    for (const substance of substances) this.add(substance);
  }

  add(substance: KnownSubstance): void {
    if (substance.cas !== null) {
      this.#byCas.set(substance.cas, [...(this.#byCas.get(substance.cas) ?? []), substance]);
    }
    for (const name of [substance.nameZh, substance.nameEn, ...substance.aliases]) {
      for (const meant of namesMeant(name).slice(0, 2)) {
        this.#byName.set(meant, (this.#byName.get(meant) ?? new Set()).add(substance));
      }
    }
  }

  /**
   * The substance that a row means: by its CAS number where it states one and the name belongs to nothing else, else by its
   * name.
   *
   * @param own the sheet was written by the program: name and CAS were accepted together once, and what has no CAS number
   *   is told apart by all its names.
   */
  find(named: SubstanceNamed, own: boolean): SubstanceFound {
    if (named.cas === 'none') return this.#findExact(named);
    return named.cas === null ? this.#findByName(named.name) : this.#findByCas(named, named.cas, own);
  }

  #findExact({ name, nameEn, formula }: SubstanceNamed): SubstanceFound {
    const same = [...(this.#byName.get(plainName(name)) ?? [])].find(
      (one) =>
        one.from === 'store' &&
        one.cas === null &&
        one.nameZh === name &&
        (nameEn ?? one.nameEn) === one.nameEn &&
        (formula ?? one.formula) === one.formula,
    );
    return same === undefined ? { kind: 'new', model: null } : { kind: 'known', substance: same };
  }

  #findByName(name: string): SubstanceFound {
    // A number is not added from names that come from no list.
    const named = this.#named(name).filter((one) => one.from !== 'names');
    const inStore = named.filter((one) => one.from === 'store');
    const called = inStore.filter((one) => plainName(one.nameZh) === plainName(name));
    const [only, ...others] = called.length > 0 ? called : inStore;
    if (only !== undefined) return others.length > 0 ? { kind: 'ambiguous' } : { kind: 'known', substance: only };
    const [model = null, ...more] = named;
    if (more.length > 0) return { kind: 'ambiguous' };
    const same = model?.cas ? this.#storedWith(model.cas) : undefined;
    return same === undefined ? { kind: 'new', model } : { kind: 'known', substance: same };
  }

  #findByCas({ name }: SubstanceNamed, cas: string, own: boolean): SubstanceFound {
    const stored = this.#storedWith(cas);
    const numbered = this.#byCas.get(cas) ?? [];
    const named = this.#named(name);
    const agrees = numbered.some((one) => named.includes(one)) || stored?.nameZh === name;
    const isOwn = own && stored === undefined;
    if (!agrees && !isOwn) {
      const otherwise = named.find((one) => one.cas !== null && one.from === 'store');
      const filed = otherwise ?? named.find((one) => one.cas !== null);
      const listed = otherwise ?? named.find((one) => one.cas !== null && one.from !== 'names');
      const unnumbered = named.some((one) => one.from === 'store' && one.cas === null);
      if (numbered.length > 0 && (filed !== undefined || unnumbered)) {
        return { kind: 'casOfOther', name: stored?.nameZh ?? numbered[0]?.nameZh ?? '' };
      }
      // 硫酸亚铁 is written beside the number of each of its hydrates: what only schools say contradicts no number of its own.
      if (listed?.cas && !own) return { kind: 'nameOfOther', cas: listed.cas };
    }
    if (stored !== undefined) {
      const isItsName = named.includes(stored) || stored.nameZh === name;
      return isItsName ? { kind: 'known', substance: stored } : { kind: 'known', substance: stored, alsoCalled: true };
    }
    const unnumbered = named.filter((one) => one.from === 'store' && one.cas === null);
    const [only] = unnumbered;
    if (!own && only !== undefined && unnumbered.length === 1) return { kind: 'known', substance: only };
    const [model = null] = numbered;
    return !agrees && !own && model !== null ? { kind: 'new', model, alsoCalled: true } : { kind: 'new', model };
  }

  #storedWith(cas: string): KnownSubstance | undefined {
    return this.#byCas.get(cas)?.find((one) => one.from === 'store');
  }

  /** Those that the first of the name's meanings names: as it stands, else without its brackets, else at its core. */
  #named(name: string): KnownSubstance[] {
    for (const meant of namesMeant(name)) {
      const found = this.#byName.get(meant);
      if (found !== undefined) return [...found];
    }
    return [];
  }
}
