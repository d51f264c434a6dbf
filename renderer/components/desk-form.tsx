import type { ComponentProps, KeyboardEvent, SubmitEvent } from 'react';
import classes from './desk-form.module.css';

interface DeskFormProps extends ComponentProps<'form'> {
  /** What Enter does in a one-line field: goes to the next one, or saves (for forms of two fields). */
  enter?: 'next' | 'save';
}

const fields =
  'input:not([type="hidden"]):not([tabindex="-1"]):not(:disabled), textarea:not(:disabled), button[type="submit"]';

function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  const target = event.target;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.type === 'submit' || target.type === 'file') return;
  // An open list takes Enter to choose from it; with nothing to choose, Enter must not save the form either.
  const isTaken = event.defaultPrevented || target.getAttribute('aria-expanded') === 'true';
  event.preventDefault();
  if (isTaken) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(fields)];
  all[all.indexOf(target) + 1]?.focus();
}

/** The first field that says of itself that it cannot be sent (`setCustomValidity`), such as a day that is none. */
function firstRefusing(form: HTMLFormElement): HTMLInputElement | undefined {
  return [...form.elements].find(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement && element.validity.customError,
  );
}

/** A form of one column. Enter goes on, Ctrl+Enter saves (`FormActions`), the browser's own messages are off. */
export function DeskForm({ enter = 'next', className, children, onSubmit, ...rest }: DeskFormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    const refusing = firstRefusing(event.currentTarget);
    if (refusing === undefined) return onSubmit?.(event);
    event.preventDefault();
    refusing.checkValidity();
    refusing.focus();
  };
  return (
    <form
      noValidate
      className={className ?? classes.form}
      onKeyDown={enter === 'next' ? goOn : undefined}
      onSubmit={submit}
      {...rest}
    >
      {children}
    </form>
  );
}
