/**
 * What a script adds to pages that do without it: buttons that copy, and never two answers for two
 * clicks. Served as it is, from our own address.
 */
for (const button of document.querySelectorAll('[data-copies]')) {
  const source = document.getElementById(button.dataset.copies)
  const said = document.getElementById(button.dataset.says)
  if (!source || !navigator.clipboard) {
    continue
  }
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent.replace(/\s/g, ''))
    if (said) {
      said.textContent = button.dataset.copied
    }
  })
}

for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'yes'
  })
}
addEventListener('pageshow', () => {
  for (const form of document.forms) {
    delete form.dataset.sent
  }
})
