// "Ã©", "Ä…", "â€™": bytes of UTF-8 that were read as an encoding of one byte a letter.
// "womenâs", "bizarre,â": the same, of which only the first letter is left.
const GARBLED =
  /(?:[ÃÂÄÅĂĹ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›śźżšžłąĽ]|â€|\ufffd|\p{L}â[\u0080-\u009f]*s(?!\p{L})|[.,]â[\u0080-\u009f]*(?=\s|$)|(?<=\s)â[\u0080-\u009f]*(?!ge|me|ne|tre|pre)\p{Ll})/u;

// "from entering the UK A father and daughter have been": a heading runs into the sentence.
const RUN_TOGETHER =
  /(?<=\p{Lu}\p{L}*) (?:The|An|He|She|They|(?<!(?:Block|Class|Grade|Group|Hepatitis|Influenza|Level|Part|Plan|Serie|Team|Type|Vitamin) )A) \p{Ll}|^[‘'][\p{L}\p{N} -]{3,40}[’'] \p{Lu}/u;

/** Says whether letters of a text were read in a wrong encoding. */
export const isGarbled = (text: string): boolean => GARBLED.test(text);

/** Says whether a heading has run into a sentence. */
export const runsTogether = (text: string): boolean => RUN_TOGETHER.test(text);
