import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';

/** On which lists something is, in which version and why, in one line; or that it is on none. */
export function ControlReasons({ controls }: { controls: readonly Control[] }) {
  const t = useWords();
  if (controls.length === 0) return t('lists:notListed');
  const reasons = controls.map(({ kind, version, abovePercent }) => {
    const why = abovePercent === null ? t('lists:any') : t('lists:above', { percent: abovePercent });
    return t('lists:reason', { list: t(`chemicals:control.mark.${kind as ListKind}`), version, why });
  });
  return reasons.join(t('lists:joiner'));
}
