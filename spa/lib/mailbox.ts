/** Whether it is written as an address is; whether it is one is the server's to say. */
export const isMailbox = (typed: string) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(typed.trim())
