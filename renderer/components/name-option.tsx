import classes from './name-option.module.css';

/** A line of a picker: the name, and beside it what tells it from others. */
export function NameOption({ name, aside }: { name: string; aside?: string }) {
  return (
    <span className={classes.option}>
      <span>{name}</span>
      {aside && <span className={classes.aside}>{aside}</span>}
    </span>
  );
}
