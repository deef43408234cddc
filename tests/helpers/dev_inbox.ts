interface Listed {
  ID: string
  Subject: string
}

const POLL_MS = 250

/**
 * Waits until the development inbox has a mail to this address, and reads it as anybody could: over its
 * HTTP API. Waits for ever: the test that asks has its own patience.
 */
export async function mailTo(inboxUrl: string, address: string) {
  for (;;) {
    const query = encodeURIComponent(address)
    const found = await fetch(`${inboxUrl}/api/v1/search?query=${query}`)
    const { messages } = (await found.json()) as { messages: Listed[] }
    if (messages.length > 0) {
      const message = await fetch(`${inboxUrl}/api/v1/message/${messages[0].ID}`)
      return (await message.json()) as { Subject: string; Text: string; HTML: string }
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}
