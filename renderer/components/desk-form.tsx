import type { ComponentProps, KeyboardEvent, SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import classes from './desk-form.module.css';

interface DeskFormProps extends ComponentProps<'form'> {
  /** What Enter does in a one-line field: goes to the next one, or saves (for forms of two fields). */
  enter?: 'next' | 'save';
}

const fields =
  'input:not([type="hidden"]):not([tabindex="-1"]):not(:disabled), textarea:not(:disabled), button[type="submit"]';

const isRadio = (element: Element | undefined): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio';

/** The fields in their order. Radios of one name are one field, at the one that is chosen or else at the first. */
function stopsOf(form: HTMLFormElement): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLElement>(fields)];
  const groups = Map.groupBy(all.filter(isRadio), ({ name }) => name);
  return all.filter((field) => {
    if (!isRadio(field)) return true;
    const group = groups.get(field.name) ?? [];
    return field === (group.find(({ checked }) => checked) ?? group[0]);
  });
}

function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  const target = event.target;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.type === 'submit' || target.type === 'file') return;
  const hasChosen = event.defaultPrevented;
  // An open list takes Enter to choose from it; with nothing to choose, Enter must not save the form either.
  const isSearching = target.getAttribute('aria-expanded') === 'true' && target.value.trim() !== '';
  event.preventDefault();
  if (hasChosen ? target.dataset.goesOn === undefined : isSearching) return;
  // What was chosen has to be drawn before its field is left: a picker that is left settles what is typed in it.
  if (hasChosen) flushSync(() => undefined);
  const stops = stopsOf(event.currentTarget);
  const place = stops.findIndex(
    (stop) => stop === target || (isRadio(target) && isRadio(stop) && stop.name === target.name),
  );
  stops[place + 1]?.focus();
}

/** The first field that says of itself that it cannot be sent (`setCustomValidity`), such as a day that is none. */
function firstRefusing(form: HTMLFormElement): HTMLInputElement | undefined {
  return [...form.elements].find(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement && element.validity.customError,
  );
}

/** Brings the keyboard to the first field that was found wrong, once that is drawn. */
function focusFirstWrong(form: HTMLFormElement): void {
  flushSync(() => undefined);
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/**
 * A form of one column. Enter goes on, also from a list of which it chooses (`data-goes-on`), Ctrl+Enter saves (`FormActions`),
 * and what is refused has the keyboard; the browser's own messages are off.
 */
export function DeskForm({ enter = 'next', className, children, onSubmit, ...rest }: DeskFormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    const refusing = firstRefusing(event.currentTarget);
    if (refusing === undefined) {
      const form = event.currentTarget;
      onSubmit?.(event);
      return focusFirstWrong(form);
    }
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
