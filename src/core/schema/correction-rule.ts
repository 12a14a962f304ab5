/** The rule of a published figure that a correction put in the place of another. */
export const correctionRule = 'correction'
