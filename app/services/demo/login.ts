/** Who logs in to the demo. Not a secret: it only exists on the machine of whoever runs the demo. */
export const DEMO_LOGIN = {
  email: 'camille@demo.rubis.example',
  password: 'rubis-sur-l-ongle',
} as const
