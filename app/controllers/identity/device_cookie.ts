import { appUrl } from '#config/app'
import { TRUST_DAYS, trustDevice } from '#services/identity/trusted_devices'
import type { HttpContext } from '@adonisjs/core/http'

const secure = appUrl.startsWith('https://')

/** What a device that gave the second factor keeps. Opens nothing by itself. */
export const TRUSTED_DEVICE = secure ? '__Host-rubis-device' : 'rubis-device'

export async function rememberDevice({ response }: HttpContext, userId: string) {
  response.encryptedCookie(TRUSTED_DEVICE, await trustDevice(userId), {
    maxAge: TRUST_DAYS * 86_400,
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'lax',
  })
}
