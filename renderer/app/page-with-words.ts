import { lazyRouteComponent } from '@tanstack/react-router';
import { addWords, type WordGroup } from './language.ts';

/**
 * A page whose words do not come with the first script: they are fetched beside its code, and neither is shown before both
 * are there. `name` is what its file calls it.
 */
export function pageWithWords<Page extends Record<string, unknown>, Name extends keyof Page>(
  group: WordGroup,
  load: () => Promise<Page>,
  name: Name,
) {
  const loadBoth = async () => (await Promise.all([load(), addWords(group)]))[0];
  return lazyRouteComponent(loadBoth, name);
}
