import { type FormErrors, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { config, type z } from 'zod';
import { describeFault } from '../app/describe-fault.ts';
import { useWords, type Words } from '../app/use-words.ts';
import { afterPointer } from './after-pointer.ts';

// Compiled validators would need `eval`, which the page's content security policy does not allow; even the attempt is reported.
config({ jitless: true });

const namedProblems = ['username', 'day', 'time', 'timeZone', 'photoTooLarge', 'amountTooLarge'] as const;

/** One issue of a schema as a sentence beside its field. */
function sentenceOf(issue: z.core.$ZodIssue, t: Words): string {
  const named = namedProblems.find((name) => name === issue.message);
  if (named) return t(`errors:field.${named}`);
  if (issue.code === 'too_small') {
    const min = Number(issue.minimum);
    if (issue.origin === 'string') return min <= 1 ? t('errors:field.required') : t('errors:field.tooShort', { min });
    return t('errors:field.tooSmall', { min });
  }
  if (issue.code === 'too_big') {
    const max = Number(issue.maximum);
    if (issue.origin === 'string') return t('errors:field.tooLong', { max });
    return issue.origin === 'array' ? t('errors:field.tooMany', { max }) : t('errors:field.tooLarge', { max });
  }
  if (issue.code === 'invalid_type')
    return issue.expected === 'number' ? t('errors:field.number') : t('errors:field.required');
  // An id or a choice that is still missing: pickers and radios give nothing else that is wrong.
  const choice = issue.code === 'invalid_format' || issue.code === 'invalid_value' || issue.code === 'invalid_union';
  return choice ? t('errors:field.required') : t('errors:field.invalid');
}

/** What a contract's schema says against `values`: one sentence a field, by its path (`commitments.steps.0.what`). */
export function problemsOf(schema: z.ZodType, values: unknown, t: Words): FormErrors {
  const parsed = schema.safeParse(values);
  if (parsed.success) return {};
  const problems: FormErrors = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.');
    problems[path] ??= sentenceOf(issue, t);
  }
  return problems;
}

interface ContractFormOptions<Values, Input, Result> {
  /** The input schema of the procedure, from `shared/contract`. */
  schema: z.ZodType<unknown, Input>;
  initialValues: Values;
  /** What is sent, from what is typed: a form may hold null where the contract wants a choice. */
  toInput: (values: Values) => unknown;
  /** Calls the procedure. */
  send: (input: Input) => Promise<Result>;
  onDone: (result: Result) => void;
}

/**
 * A form that checks with the contract's own schema when a field is left, sends once, shows the office's refusal and keeps
 * everything that was typed. Returns the Mantine form, what the `<form>` submits with, how a field is refused, the fault and whether it is sending.
 */
export function useContractForm<Values extends Record<string, unknown>, Input, Result>({
  schema,
  initialValues,
  toInput,
  send,
  onDone,
}: ContractFormOptions<Values, Input, Result>) {
  const t = useWords();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues,
    enhanceGetInputProps: ({ field, form: given }) => ({
      onBlur: () => afterPointer(() => void given.validateField(field)),
    }),
    validate: (values: Values) => problemsOf(schema, toInput(values), t),
  });
  /** Says it beside the field, which gets the keyboard. */
  const refuseField = (path: string, sentence: string) => {
    form.setFieldError(path, sentence);
    form.getInputNode(path)?.focus();
  };
  const sending = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => {
      const [first, ...others] = describeFault(error).fields;
      for (const { path } of others) form.setFieldError(path, t('errors:field.invalid'));
      if (first) refuseField(first.path, t('errors:field.invalid'));
    },
  });
  const submit = form.onSubmit((values) => {
    if (!sending.isPending) sending.mutate(toInput(values) as Input);
  });
  return { form, submit, refuseField, fault: sending.error, isSending: sending.isPending };
}
