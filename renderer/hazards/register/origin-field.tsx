import { Radio } from '@mantine/core';
import { type Origin, origins } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './choices.module.css';

/** Who found it: the school itself, district, city, or a report. */
export function OriginField({ value, onChange }: { value: Origin; onChange: (origin: Origin) => void }) {
  const t = useWords();
  return (
    <Radio.Group label={t('hazards:register.origin')} value={value} onChange={(next) => onChange(next as Origin)}>
      <div className={classes.choices}>
        {origins.map((origin) => (
          <Radio key={origin} value={origin} label={t(`hazards:origin.${origin}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
