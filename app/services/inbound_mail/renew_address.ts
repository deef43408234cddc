import { randomBytes } from 'node:crypto'
import Organization from '#models/organization'
import { recordAudit } from '#services/activity/audit'
import { inboundAddressOf } from '#services/inbound_mail/address'
import type { SettingsChange } from '#services/organizations/organization_settings'
import db from '@adonisjs/lucid/services/db'

/**
 * Gives the organization another address, for when somebody has the present one who should not. What is
 * sent to the former one from now on is nobody's; a mail that had arrived is still read.
 *
 * @returns the new address; null when no mail is received here
 */
export function renewInboundAddress(
  organizationId: string,
  change: SettingsChange
): Promise<string | null> {
  return db.transaction(async (trx) => {
    await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [
      organizationId,
    ])
    const organization = await Organization.findOrFail(organizationId, { client: trx })
    organization.inboundToken = randomBytes(8).toString('hex')
    await organization.save()
    await recordAudit(trx, {
      organizationId,
      ...change,
      action: 'organization.inbound_address_renewed',
      subject: { type: 'organization', id: organizationId },
    })
    return inboundAddressOf(organization)
  })
}
