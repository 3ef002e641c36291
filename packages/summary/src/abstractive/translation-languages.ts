/**
 * Languages (ISO 639-1) from which a translation can be checked: the ways in which they write numbers, dates, names,
 * quotations and reservations are known. Not among them: Portuguese, whose weekdays are ordinals ("segunda") and whose
 * words for nationalities are not listed; languages in another script, in which a name has another spelling.
 */
export const SOURCE_LANGUAGES: readonly string[] = ['de', 'en', 'es', 'fr', 'it', 'nl'];

/**
 * Languages into which a translation can be checked. Not German: there every noun has a capital, so nothing would tell
 * an invented name from a noun.
 */
export const TARGET_LANGUAGES: readonly string[] = ['en', 'es', 'fr', 'it', 'nl'];
