import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './text-button.module.css';

/** A name in a table that opens what it names. */
export function TextButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={classes.button} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
