/** From the gentlest to the harshest. */
export const TONES = ['amical', 'courtois', 'ferme', 'mise_en_demeure'] as const

export type Tone = (typeof TONES)[number]

export const TONE_LABELS: Record<Tone, { fr: string; en: string }> = {
  amical: { fr: 'Amical', en: 'Friendly' },
  courtois: { fr: 'Courtois', en: 'Polite' },
  ferme: { fr: 'Ferme', en: 'Firm' },
  mise_en_demeure: { fr: 'Mise en demeure', en: 'Formal notice' },
}

/** Negative when `a` is gentler than `b`, as `Array.sort` expects. */
export function compareTones(a: Tone, b: Tone): number {
  return TONES.indexOf(a) - TONES.indexOf(b)
}

/** A formal notice always waits for a person, whatever the step says. */
export function needsApproval(step: { tone: Tone; requiresManualValidation: boolean }): boolean {
  return step.requiresManualValidation || step.tone === 'mise_en_demeure'
}
