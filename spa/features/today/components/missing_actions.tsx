import { useDisclosure } from '@mantine/hooks'
import { lazy } from 'react'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import type { Todo } from '../api/use_today.ts'
import { Decide } from './decide.tsx'

const AddressDialog = lazy(() => import('./address_dialog.tsx'))
const IbanDialog = lazy(() => import('./iban_dialog.tsx'))

/** An IBAN is missing: it is asked for over the page. */
export function GiveIban({ count }: { count: number }) {
  const [opened, dialog] = useDisclosure()
  return (
    <>
      <Decide says="iban.give" loading={false} onDecide={dialog.open} />
      <OnceOpened opened={opened}>
        {(isOpen) => <IbanDialog count={count} opened={isOpen} onClose={dialog.close} />}
      </OnceOpened>
    </>
  )
}

interface FixAddressProps {
  client: NonNullable<Todo['client']>
  holdId: string | null
}

/** An address is missing, or refuses mail: another one is asked for over the page. */
export function FixAddress({ client, holdId }: FixAddressProps) {
  const [opened, dialog] = useDisclosure()
  return (
    <>
      <Decide says="address.fix" loading={false} onDecide={dialog.open} />
      <OnceOpened opened={opened}>
        {(isOpen) => (
          <AddressDialog client={client} holdId={holdId} opened={isOpen} onClose={dialog.close} />
        )}
      </OnceOpened>
    </>
  )
}
