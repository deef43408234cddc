/** What the landing page shows: words of the product, dates and amounts written out. */
export interface Landing {
  /** of the example, YYYY-MM-DD */
  dueDate: string
  messages: LandingMessage[]
  fees: {
    amount: string
    dueDate: string
    until: string
    days: number
    indemnity: string
    penalty: string
    total: string
    /** yearly, percent */
    rate: string
    ecbRate: string
    /** false when the rate of that half-year is not known yet */
    isOfficial: boolean
  }
  prices: {
    plan: 'pro' | 'business'
    monthly: string
    monthlyGross: string
    yearly: string
    yearlyGross: string
    seats: number
  }[]
  freeInvoices: number
  trialDays: number
}

export interface LandingMessage {
  date: string
  day: string
  offset: string
  tone: string
  subject: string
  paragraphs: string[]
  /** written, and never sent before a person approves it */
  isDraft: boolean
}
