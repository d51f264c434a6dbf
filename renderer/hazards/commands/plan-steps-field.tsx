import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { newId } from '../../app/new-id.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import classes from './plan-form.module.css';
import type { PlanValues } from './plan-values.ts';

const maxSteps = 30;

/** Steps of the plan (阶段): what and by when. A step that is done stays as it is. */
export function PlanStepsField({ form }: { form: UseFormReturnType<PlanValues> }) {
  const t = useWords();
  const { steps } = form.values.commitments;
  return (
    <Input.Wrapper
      label={t('hazards:form.steps')}
      description={t('hazards:form.stepsHint')}
      error={form.errors['commitments.steps']}
      labelElement="div"
      inputWrapperOrder={['label', 'description', 'error', 'input']}
    >
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li className={classes.step} key={step.id}>
            <TextInput
              className={classes.what}
              label={t('hazards:form.stepWhat', { number: index + 1 })}
              disabled={step.done}
              {...form.getInputProps(`commitments.steps.${index}.what`)}
            />
            <DayInput
              label={t('hazards:form.stepDue')}
              nearest="future"
              disabled={step.done}
              {...form.getInputProps(`commitments.steps.${index}.dueOn`)}
              value={step.dueOn}
            />
            <ActionIcon
              className={classes.removeStep}
              aria-label={t('hazards:form.removeStep', { number: index + 1 })}
              disabled={step.done}
              onClick={() => form.removeListItem('commitments.steps', index)}
            >
              <IconX size={16} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="xs"
        disabled={steps.length >= maxSteps}
        leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
        onClick={() => form.insertListItem('commitments.steps', { id: newId(), what: '', dueOn: '', done: false })}
      >
        {t('hazards:form.addStep')}
      </Button>
    </Input.Wrapper>
  );
}
