import { TextInput, type TextInputProps } from '@mantine/core'

/** Six digits as the phone offers them, or the longer code that was kept on paper. */
export function CodeField({
  isRecovery = false,
  ...props
}: TextInputProps & { isRecovery?: boolean }) {
  return (
    <TextInput
      name="code"
      autoComplete="one-time-code"
      inputMode={isRecovery ? 'text' : 'numeric'}
      maxLength={40}
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      {...props}
    />
  )
}
