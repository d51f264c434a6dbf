import { Radio, Stack } from '@mantine/core';
import { type Role, roles } from '../../shared/accounts/roles.ts';
import { useWords } from '../app/use-words.ts';

interface RoleChoiceProps {
  value?: Role;
  onChange: (role: Role) => void;
  error?: React.ReactNode;
  disabled?: boolean;
}

function asRole(value: string): Role {
  return roles.find((role) => role === value) ?? 'viewer';
}

/** The five roles, each with what it may do. */
export function RoleChoice({ value, onChange, error, disabled }: RoleChoiceProps) {
  const t = useWords();
  return (
    <Radio.Group
      label={t('accounts:list.field.role')}
      value={value ?? null}
      onChange={(next) => onChange(asRole(next))}
      error={error}
    >
      <Stack gap={8} mt={6}>
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            disabled={disabled}
            label={t(`accounts:role.${role}`)}
            description={t(`accounts:roleHint.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
