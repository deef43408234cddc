import { ReadReply } from '../../../ui/replies/read_reply.tsx'
import type { Todo } from '../api/use_today.ts'
import { Decide } from './decide.tsx'

export function ReplyActions({ todo: { id, reply, since, client, invoice } }: { todo: Todo }) {
  if (reply === null || since === null) return null
  return (
    <ReadReply
      reply={{ ...reply, id, receivedAt: since }}
      client={client?.name ?? ''}
      numero={invoice?.numero ?? ''}
    >
      {(open) => <Decide says="todo.replyRead" loading={false} onDecide={open} />}
    </ReadReply>
  )
}
