import classes from './place-name.module.css';

/** A place in a narrow column: what is around it gives way first, the room itself stays readable. */
export function PlaceName({ path }: { path: string }) {
  const at = path.lastIndexOf(' / ');
  return (
    <span className={classes.place} title={path}>
      {at > 0 && <span className={classes.around}>{path.slice(0, at)}</span>}
      {at > 0 && <span className={classes.slash}> / </span>}
      <span className={classes.name}>{at > 0 ? path.slice(at + 3) : path}</span>
    </span>
  );
}
