/** What the organization has here, to be taken away. */
export const ownData = {
  'ownData.title': 'Your data',
  'ownData.lead':
    'Everything Rubis keeps of your organization is yours: take it away whenever you like.',
  'ownData.ask': 'Take away',
  'ownData.what':
    'A ZIP archive with your invoices, your clients, your reminders word for word, your documents and the log, as JSON and CSV. It takes a few minutes to prepare; an e-mail tells you. Three copies a day at most.',
  'ownData.prepare': 'Prepare a copy',
  'ownData.asking': 'The copy is asked for: an e-mail will tell you.',
  'ownData.copies': 'Copies',
  'ownData.none': 'No copy. Each copy stays here for seven days, then its file is erased.',
  'ownData.copyOf': 'Copy of {day} at {time}',
  'ownData.asked': 'waiting',
  'ownData.preparing': 'being prepared',
  'ownData.ready': '{size} · {count, plural, one {# file} other {# files}} · until {day}',
  'ownData.failed': 'could not be prepared: ask for another one',
  'ownData.expired': 'erased on {day}',
  'ownData.download': 'Download',
  'ownData.downloadOf': 'Download the copy of {day}',
  'erasure.label': 'Delete',
  'erasure.what':
    'To close your organization and erase everything it has here. You have fourteen days to change your mind, and no reminder leaves meanwhile. Take a copy first if you want one.',
  'erasure.endFirst':
    '{isTrial, select, yes {Your trial is going on} other {Your subscription is going on}}: <link>end it</link> first, then come back here.',
  'erasure.ask': 'Delete the organization',
  'erasure.title': 'Delete {name}?',
  'erasure.now': 'From now on nothing leaves for your clients.',
  'erasure.meanwhile': 'For fourteen days everything can be read and an owner can undo it.',
  'erasure.then':
    'On {day}, clients, invoices, documents, messages and history are erased for good. A period already paid for is not refunded.',
  'erasure.kept':
    'What stays are our subscription invoices, for ten years as the law demands, and unreadable marks against a second free trial. The accounts of your colleagues are not deleted.',
  'erasure.typeName': 'Type the name of the organization: {name}',
  'erasure.withAccount': 'Delete my account that day too',
  'erasure.confirm': 'Delete in fourteen days',
  'erasure.asked': 'The deletion is planned: nothing leaves any more. An e-mail confirms it.',
  'erasure.planned':
    'Deletion planned on {when}{goes, select, yes {, with the account of whoever asked} other {}}. Until then everything can be read and no reminder leaves.',
  'erasure.undo': 'Undo the deletion',
  'erasure.undone': 'The deletion is undone, reminders go on.',
}
