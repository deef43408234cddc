import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'

/** Shorter ones could be guessed: they are as good as none. */
const SHORTEST_TOKEN = 16

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** The token of config/operations, or null when there is none worth the name. */
export function usableToken(token: string | undefined): string | null {
  return token && token.length >= SHORTEST_TOKEN ? token : null
}

/** True when the request carries the token, as a bearer or as the password of basic authentication. */
export function carriesToken({ request }: HttpContext, token: string): boolean {
  const [scheme, value = ''] = (request.header('authorization') ?? '').split(' ', 2)
  if (scheme.toLowerCase() === 'bearer') {
    return same(value, token)
  }
  if (scheme.toLowerCase() === 'basic') {
    const [, ...password] = Buffer.from(value, 'base64').toString().split(':')
    return same(password.join(':'), token)
  }
  return false
}

/** Asked from this very machine, and not on behalf of somebody else by a proxy that runs on it. */
export function isLocal({ request }: HttpContext): boolean {
  const forwarded = request.header('x-forwarded-for') ?? request.header('forwarded')
  return !forwarded && LOOPBACK.has(request.request.socket.remoteAddress ?? '')
}

/**
 * Browsers send basic credentials along with requests that other sites trigger: what changes
 * something must come from a page of ours, or from a program (which sends neither header).
 */
export function isSameSite({ request }: HttpContext): boolean {
  const site = request.header('sec-fetch-site')
  if (site) {
    return site === 'same-origin' || site === 'none'
  }
  const origin = request.header('origin')
  return !origin || (URL.canParse(origin) && new URL(origin).host === request.header('host'))
}

const digest = (text: string) => createHash('sha256').update(text).digest()

const same = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))
