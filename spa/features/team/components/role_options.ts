import { useIntl } from 'react-intl'

/** What somebody may be made of: only an owner makes administrators. */
export function useRoleOptions(ofOwner: boolean) {
  const intl = useIntl()
  const roles = ofOwner ? (['admin', 'member', 'viewer'] as const) : (['member', 'viewer'] as const)
  return roles.map((role) => ({ value: role, label: intl.formatMessage({ id: `role.${role}` }) }))
}
