import type { ImportMeaning, ImportPreview } from '../../../shared/contract/chemical-import.ts';

/** A name of the sheet for which something is made unless it means what is there. */
export type NewName = Pick<ImportMeaning, 'kind' | 'name'>;

/** Longer lists are better mended in the sheet. */
const most = 100;

/**
 * The names that somebody may want to place: new ones, those that could be several, and those that were placed already, so
 * that a choice can be taken back. Each once.
 */
export function namesToPlace({ creates, problems }: ImportPreview, meanings: readonly ImportMeaning[]): NewName[] {
  const names: NewName[] = [
    ...meanings.map(({ kind, name }) => ({ kind, name })),
    ...problems.flatMap(({ reason, params }) =>
      reason === 'substanceAmbiguous' || reason === 'substanceUnknown'
        ? [{ kind: 'substance' as const, name: String(params.name) }]
        : [],
    ),
    ...creates.substances.map(({ nameZh }) => ({ kind: 'substance' as const, name: nameZh })),
    ...creates.cabinets.map((name) => ({ kind: 'cabinet' as const, name })),
    ...creates.makers.map((name) => ({ kind: 'maker' as const, name })),
  ];
  const once = new Map(names.map((name) => [`${name.kind} ${name.name}`, name]));
  return [...once.values()].slice(0, most);
}
