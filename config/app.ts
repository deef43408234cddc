import env from '#start/env'
import { defineConfig } from '@adonisjs/core/http'
import { BlockList, isIPv6 } from 'node:net'

export const appKey = env.get('APP_KEY')
export const appUrl = env.get('APP_URL')

/** Only the listed proxies may say where a request came from: limits are counted by address. */
const trustedProxies = new BlockList()
for (const range of env.get('TRUSTED_PROXIES', '').split(',').filter(Boolean)) {
  const [address, prefix] = range.trim().split('/')
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  trustedProxies.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family)
}

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: true,
  trustProxy: (address) => trustedProxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'),
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: appUrl.startsWith('https://'),
    sameSite: 'lax',
  },
})
