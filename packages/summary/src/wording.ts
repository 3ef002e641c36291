/** Words that show that a sentence does not stand alone, by ISO 639-1 code, spelt as by `words`. */
type Wording = {
  /** Opening words that refer to the sentence before: pronouns and connectives. */
  leaning: ReadonlySet<string>;
  /** Words near the beginning that link a sentence to the one before. */
  linking: ReadonlySet<string>;
  /** Pronouns that, with a verb of saying, are a speaker without a name. */
  pronouns: ReadonlySet<string>;
  /** Verbs of saying, in the forms of news prose. */
  said: ReadonlySet<string>;
  /** The writer's own voice. */
  firstPerson: ReadonlySet<string>;
  /** Words that turn a statement into its opposite. */
  negations: ReadonlySet<string>;
};

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const known: Readonly<Record<string, Wording>> = {
  en: {
    leaning: set(
      `he she they it this that these those his her their its him them there here but however and or so yet still also
     then thus instead meanwhile moreover furthermore nevertheless nonetheless besides otherwise therefore because
     such both another others afterwards later earlier additionally similarly likewise indeed rather yes which who what why
     how well`,
    ),
    linking: set('also too meanwhile however instead nevertheless nonetheless moreover furthermore therefore thus'),
    pronouns: set('he she they it'),
    said: set(
      `said says told tells added adds wrote writes tweeted announced announces claimed claims warned warns argued argues
     stated states declared insisted noted notes explained explains reported reports confirmed denied testified asked`,
    ),
    firstPerson: set('i im ive ill id we weve our ours us my mine me you your youre'),
    negations: set(
      'not no never none nobody neither nor without cannot cant wont dont doesnt didnt isnt arent wasnt wouldnt',
    ),
  },
  es: {
    leaning: set(
      `él ella ellos ellas este esta esto estos estas ese esa eso esos esas su sus pero sin y o así también
       además entonces mientras aunque por luego después antes allí aquí no sí otro otra`,
    ),
    linking: set('también además asimismo tampoco entonces'),
    pronouns: set('él ella ellos ellas'),
    said: set('dijo dice dijeron afirmó señaló aseguró añadió agregó explicó declaró indicó advirtió informó'),
    firstPerson: set('yo nosotros nosotras nuestro nuestra nuestros nuestras mi mis tú usted ustedes'),
    negations: set('no nunca jamás ni ningún ninguna nadie sin tampoco'),
  },
  fr: {
    leaning: set(
      `il elle ils elles ce cela ça cette ces cet son sa ses leur leurs mais cependant toutefois et ou donc ainsi aussi
       alors puis ensuite pourtant par car là ici non oui autre`,
    ),
    linking: set('aussi également cependant toutefois pourtant ainsi donc'),
    pronouns: set('il elle ils elles on'),
    said: set('dit déclaré affirmé ajouté expliqué annoncé indiqué précisé assuré estimé souligné rappelé'),
    firstPerson: set('je j nous notre nos mon ma mes moi vous votre vos'),
    negations: set('ne n pas jamais aucun aucune personne ni sans non'),
  },
  de: {
    leaning: set(
      `er sie es dies dieser diese dieses das sein seine ihr ihre aber jedoch doch und oder also auch dann danach dabei
       dagegen zudem außerdem deshalb daher so dort hier nein ja andere damit darauf`,
    ),
    linking: set('auch jedoch aber dagegen hingegen zudem außerdem allerdings dennoch'),
    pronouns: set('er sie es'),
    said: set('sagte sagt erklärte betonte teilte schrieb kündigte warnte forderte ergänzte berichtete'),
    firstPerson: set('ich wir unser unsere unseren uns mein meine mich mir du'),
    negations: set('nicht kein keine keinen keiner nie niemals niemand ohne weder'),
  },
  it: {
    leaning: set(
      `lui lei loro egli ella questo questa questi queste quello quella suo sua suoi sue ma però tuttavia e o così anche
       inoltre quindi poi mentre intanto infine lì qui no sì altro altra`,
    ),
    linking: set('anche inoltre tuttavia invece però pure'),
    pronouns: set('lui lei loro egli'),
    said: set('detto dice disse affermato dichiarato spiegato aggiunto annunciato sottolineato'),
    firstPerson: set('io noi nostro nostra nostri nostre mio mia miei mie tu voi vostro'),
    negations: set('non mai nessuno nessuna né senza neppure'),
  },
  pt: {
    leaning: set(
      `ele ela eles elas este esta isto estes estas esse essa isso seu sua seus suas mas porém contudo entretanto e ou
       assim também além então enquanto depois antes ali aqui não sim outro outra`,
    ),
    linking: set('também porém contudo entretanto ainda'),
    pronouns: set('ele ela eles elas'),
    said: set('disse diz afirmou declarou explicou acrescentou anunciou informou ressaltou alertou destacou'),
    firstPerson: set('eu nós nosso nossa nossos nossas meu minha meus minhas você vocês'),
    negations: set('não nunca jamais nenhum nenhuma ninguém nem sem'),
  },
};

const byLanguage = new Map(Object.entries(known));

const none: ReadonlySet<string> = new Set();
const unknown: Wording = {
  leaning: none,
  linking: none,
  pronouns: none,
  said: none,
  firstPerson: none,
  negations: none,
};

/** The wording of a language; empty lists for other languages. */
export function wordingOf(language: string | null): Wording {
  return (language === null ? undefined : byLanguage.get(language)) ?? unknown;
}
