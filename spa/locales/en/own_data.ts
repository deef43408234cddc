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
}
