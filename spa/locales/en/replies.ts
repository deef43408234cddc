/** What a client wrote by mail, and what is decided about it. */
export const replies = {
  'reply.title': 'Reply of {client}',
  'reply.from': '{hasSender, select, yes {{sender}, } other {}}{day}',
  'reply.unknown': 'This address is no contact of this client.',
  'reply.noWords': 'Its text could not be read here. The reply is in your mailbox.',
  'reply.decision': 'For invoice {numero}',
  'reply.noDecision': 'Choose what becomes of this invoice.',
  'reply.resume': 'Go on with the reminders',
  'reply.paid': 'Paid',
  'reply.dispute': 'Dispute',
  'reply.reason': 'What the client disputes',
  'reply.save': 'Confirm',
  'reply.done':
    '{decision, select, resume {The reminders of {numero} go on.} wait {Noted: nothing leaves for {numero} until then.} paid {{numero} is paid. Nothing more leaves.} other {Dispute opened. Nothing more leaves for {numero}.}}',
  'reply.list': 'Replies by e-mail',
  'reply.decide': 'Decide',
  'reply.wait': 'Wait until…',
  'reply.until': 'Nothing leaves before',
  'reply.badDate': 'Choose a day to come.',
  'reply.state':
    '{state, select, automatic {automatic reply} waiting {nothing leaves before you decide} resume {reminders went on} wait {waiting} paid {paid} dispute {dispute} other {no effect}}',
}
