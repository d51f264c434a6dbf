import { PasswordInput, SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useWords } from '../../app/use-words.ts';
import classes from './second-fields.module.css';

interface SecondFieldsProps {
  username: GetInputPropsReturnType;
  password: GetInputPropsReturnType;
  /** What happens while the fields are empty: the entry waits in the queue, cannot be made, or is made all the same. */
  ifEmpty?: 'waits' | 'refused' | 'allowed';
}

/** The second of two keepers signs in beside the first; both fields may stay empty where the entry may wait. */
export function SecondFields({ username, password, ifEmpty = 'waits' }: SecondFieldsProps) {
  const t = useWords();
  return (
    <fieldset className={classes.second}>
      <legend className={classes.title}>{t('chemicals:second.title')}</legend>
      <p className={classes.hint}>{t(`chemicals:second.hint.${ifEmpty}`)}</p>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={t('chemicals:second.username')} autoComplete="off" {...username} />
        <PasswordInput label={t('chemicals:second.password')} autoComplete="new-password" {...password} />
      </SimpleGrid>
    </fieldset>
  );
}
