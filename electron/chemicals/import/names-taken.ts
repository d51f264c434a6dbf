import type { RowContent } from '../../../shared/chemicals/import-row.ts';
import type { KnownSubstance } from '../../../shared/chemicals/import-substance.ts';
import type { NameTaken } from '../../../shared/contract/chemical-import.ts';

/** What a substance is called from now on, too. */
export interface NewAlias {
  readonly substanceId: string;
  readonly name: string;
}

/** As many as a substance takes. */
export const mostAliases = 20;

/** Names that are taken by the CAS number beside them: as one more name of what has it, or as a substance of their own. */
export class NamesTaken {
  readonly #aliases: NewAlias[] = [];
  readonly #taken = new Map<string, NameTaken>();

  /**
   * @param asAlias the name is one more of the substance from now on.
   */
  note({ name, cas }: RowContent, as: NameTaken['as'], substance: KnownSubstance, asAlias: boolean): void {
    if (cas === null || cas === 'none' || this.#taken.has(name)) return;
    this.#taken.set(name, { name, cas, as, substance: substance.nameZh });
    if (asAlias) this.#aliases.push({ substanceId: substance.key, name });
  }

  /** Each name once. */
  get all(): NameTaken[] {
    return [...this.#taken.values()];
  }

  /** New substances with the names that later rows call them by. */
  withAliases<Made extends KnownSubstance>(made: readonly Made[]): Made[] {
    return made.map((one) => {
      const more = this.#aliases.filter(({ substanceId }) => substanceId === one.key).map(({ name }) => name);
      return { ...one, aliases: [...new Set([...more, ...one.aliases])].slice(0, mostAliases) };
    });
  }

  /** The new names of substances that were there before. */
  ofOthersThan(made: readonly KnownSubstance[]): NewAlias[] {
    return this.#aliases.filter(({ substanceId }) => made.every(({ key }) => key !== substanceId));
  }
}
