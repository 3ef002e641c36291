// Auxiliaries, then irregular verbs of news prose in the past, then frequent verbs in the present. Regular forms are
// known by their ending.
const FORMS = `is are was were be been being has have had will would can could may might must shall should do does did
  isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt dont doesnt didnt ll ve
  said told took gave made came went got won lost left held led found met put set cut hit let shut cost kept felt fell saw
  knew grew threw drew flew blew broke spoke chose rose wrote drove rode began ran swam sang sank spent sent built bought
  brought thought fought caught taught sought sold stood understood became overcame withdrew struck shot read paid laid
  dealt meant bore wore tore swore stole froze hid bid spread split quit beat bent burst ate slept swept wept crept lent
  lay sat shook woke forgot forgave sprang stuck hung dug fed fled bled bred sped
  says calls wants seeks faces plans makes takes gives comes goes gets wins loses leaves holds leads finds meets puts sets
  cuts hits keeps feels falls sees knows grows rises writes runs begins spends sends builds buys brings thinks fights sells
  stands becomes pays means shows needs remains includes continues appears seems allows requires uses works lives believes
  say call want seek face plan make take give come go get win lose leave hold lead find meet keep feel fall see know grow
  rise write run begin spend send build buy bring think fight sell stand become pay mean show need remain include continue
  appear seem allow require use live believe expect hope fear agree disagree warn claim`;

/** Matches a word that is the verb of an English statement. */
export const englishVerb = new RegExp(`^(?:${FORMS.split(/\s+/).join('|')}|\\p{L}{2,}ed)$`, 'u');
