import classes from './head-text.module.css';

/** A head of the chain as it is printed: in groups of eight, so that eyes can compare it. */
export function HeadText({ head }: { head: string }) {
  return <code className={classes.head}>{head.match(/.{1,8}/g)?.join(' ')}</code>;
}
