import { useDisclosure } from '@mantine/hooks'
import { lazy } from 'react'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import type { Todo } from '../api/use_today.ts'
import { Decide } from './decide.tsx'

const ReplyDialog = lazy(() => import('./reply_dialog.tsx'))

/** A reply is read before anything is decided about it: one button, which shows it. */
export function ReplyActions({ todo }: { todo: Todo }) {
  const [opened, dialog] = useDisclosure()
  return (
    <>
      <Decide says="todo.replyRead" loading={false} onDecide={dialog.open} />
      <OnceOpened opened={opened}>
        {(isOpen) => <ReplyDialog todo={todo} opened={isOpen} onClose={dialog.close} />}
      </OnceOpened>
    </>
  )
}
