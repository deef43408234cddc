/*
 * The two examples answer while one types: the page of that address is fetched, and its part takes the
 * place of this one. Without this script their buttons do the same.
 */
for (const form of document.querySelectorAll('[data-live]')) {
  const name = form.dataset.live
  const button = form.querySelector('button')
  if (button) {
    button.hidden = true
  }
  let last = 0

  const show = async () => {
    if (!form.checkValidity()) {
      return
    }
    last += 1
    const mine = last
    const answer = await fetch(`/?${new URLSearchParams(new FormData(form))}`)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const part = page.querySelector(`[data-part="${name}"]`)
    if (part && mine === last) {
      document.querySelector(`[data-part="${name}"]`)?.replaceChildren(...part.childNodes)
    }
  }
  form.addEventListener('change', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
}
