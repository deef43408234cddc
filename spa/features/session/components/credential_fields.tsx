import {
  PasswordInput,
  TextInput,
  type PasswordInputProps,
  type TextInputProps,
} from '@mantine/core'
import { useIntl } from 'react-intl'

/** What one signs in and up with, as password managers know it. */
export function EmailField(props: TextInputProps) {
  const intl = useIntl()
  return (
    <TextInput
      label={intl.formatMessage({ id: 'field.emailLabel' })}
      type="email"
      name="email"
      autoComplete="username"
      inputMode="email"
      required
      withAsterisk={false}
      {...props}
    />
  )
}

interface PasswordFieldProps extends PasswordInputProps {
  autoComplete: 'current-password' | 'new-password'
}

export function PasswordField(props: PasswordFieldProps) {
  const intl = useIntl()
  return (
    <PasswordInput
      label={intl.formatMessage({ id: 'field.passwordLabel' })}
      name="password"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{
        'aria-label': intl.formatMessage({ id: 'field.showPassword' }),
      }}
      {...props}
    />
  )
}
