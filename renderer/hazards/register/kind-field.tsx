import { Radio } from '@mantine/core';
import { type HazardKind, hazardKinds } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './choices.module.css';

/** Kind of cause: person, thing, place, management. */
export function KindField({ value, onChange }: { value: HazardKind; onChange: (kind: HazardKind) => void }) {
  const t = useWords();
  return (
    <Radio.Group label={t('hazards:register.kind')} value={value} onChange={(next) => onChange(next as HazardKind)}>
      <div className={classes.choices}>
        {hazardKinds.map((kind) => (
          <Radio key={kind} value={kind} label={t(`hazards:kind.${kind}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
