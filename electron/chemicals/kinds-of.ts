import type { ListKind } from '../../shared/chemicals/listing-file.ts';

/** The kinds of lists that a bottle is on, as its row holds them: joined by commas, in the order of `listKinds`. */
export function kindsOf(controls: string): ListKind[] {
  return controls === '' ? [] : (controls.split(',') as ListKind[]);
}
