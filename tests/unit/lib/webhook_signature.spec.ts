import { test } from '@japa/runner'
import { isSigned, signatureOf } from '#lib/webhook_signature'

/** The example of svix's own documentation (« Verifying webhooks manually »). */
const SVIX = {
  secret: 'whsec_plJ3nmyCDGBKInavdOK15jsl',
  id: 'msg_loFOjxBNrRLzqYUf',
  timestamp: '1731705121',
  body: '{"event_type":"ping","data":{"success":true}}',
  signature: 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
}

test.group('Signatures of webhooks', () => {
  test('the example of the scheme is believed, beside signatures of other versions', ({
    assert,
  }) => {
    const now = Number(SVIX.timestamp) * 1000
    const { secret, signature, ...request } = SVIX
    assert.equal(signatureOf(secret, request.id, request.timestamp, request.body), signature)
    assert.isTrue(isSigned({ ...request, signature: `v2,AAAA ${signature}` }, [secret], now))
    assert.isTrue(isSigned({ ...request, signature }, ['whsec_AAAA', secret], now + 299_000))
    assert.isFalse(isSigned({ ...request, signature }, [secret], now + 301_000))
    assert.isFalse(isSigned({ ...request, signature }, [secret], now - 301_000))
    assert.isFalse(isSigned({ ...request, signature }, [], now))
    for (const part of ['id', 'timestamp', 'body', 'signature'] as const) {
      assert.isFalse(isSigned({ ...request, signature, [part]: '' }, [secret], now), part)
    }
  })
})
