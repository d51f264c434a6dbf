import { Checkbox } from '@mantine/core';
import classes from './choice-filter.module.css';

interface ChoiceFilterProps<T extends string> {
  label: string;
  choices: readonly { value: T; word: string }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
  columns?: 1 | 2;
}

/** Several words of a closed list to choose from. */
export function ChoiceFilter<T extends string>({
  label,
  choices,
  chosen,
  onToggle,
  columns = 1,
}: ChoiceFilterProps<T>) {
  return (
    <fieldset className={classes.choices} data-columns={columns}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ value, word }) => (
        <Checkbox
          key={value}
          size="sm"
          label={word}
          checked={chosen.includes(value)}
          onChange={() => onToggle(value)}
        />
      ))}
    </fieldset>
  );
}
