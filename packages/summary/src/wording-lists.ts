/** The lists of a language, each as words with spaces between, spelt as by `words`. */
export type WordingLists = {
  /**
   * Opening words that refer to the sentence before: pronouns and connectives. Two words have a hyphen: "das ist",
   * because "das" alone is an article more often.
   */
  leaning: string;
  /** Words near the beginning that link a sentence to the one before. */
  linking: string;
  /** Pronouns of the third person that can stand for somebody of another sentence. */
  pronouns: string;
  /** Words that point to something said before. */
  pointing: string;
  /** Verbs of saying, in the forms of news prose. */
  said: string;
  /** Nouns of people who are known from another sentence only: "the nurse said". */
  roles: string;
  /** The voice of the writer, or an address to the reader. */
  firstPerson: string;
  /** Words that turn a statement into its opposite. */
  negations: string;
};

/** By ISO 639-1 code. */
export const wordingLists: Readonly<Record<string, WordingLists>> = {
  en: {
    leaning: `he she they it this that these those his her their its him them there here but however and or so yet still also
     then thus instead meanwhile moreover furthermore nevertheless nonetheless besides otherwise therefore because
     such both another others afterwards later earlier additionally similarly likewise indeed rather yes which who what why
     how well nor as-for for-starters in-addition by-contrast in-contrast in-response as-such in-turn in-fact of-course
     for-example for-instance at-first in-short that-said even-so to-be-sure after-all update elsewhere overall
     specifically as-is moments-later minutes-later hours-later days-later weeks-later months-later`,
    linking:
      'also too meanwhile meantime however instead nevertheless nonetheless moreover furthermore therefore thus likewise',
    pronouns: 'he she they it him them his her hers their theirs its',
    pointing: 'this that these those such there then latter',
    said: `said says told tells added adds wrote writes tweeted announced announces claimed claims warned warns argued argues
     stated states declared insisted noted notes explained explains reported reports confirmed denied testified asked
     recalled continued concluded`,
    roles: `nurse mother father man woman boy girl official source spokesman spokeswoman spokesperson doctor teacher lawyer
     attorney victim suspect driver officer resident witness minister senator author coach player actor actress singer
     director researcher professor executive judge prosecutor sheriff mayor governor couple pair duo group organization
     organisation star veteran candidate lawmaker parents family friend neighbor neighbour student scientist expert
     analyst source reporter chief ceo chairman chairwoman founder owner manager leader congressman congresswoman`,
    firstPerson: 'i we our ours us my mine me you your',
    negations:
      'not no never none nobody neither nor without cannot cant wont dont doesnt didnt isnt arent wasnt wouldnt',
  },
  es: {
    leaning: `él ella ellos ellas este esta esto estos estas ese esa eso esos esas su sus pero sin y o así también
       además entonces mientras aunque por luego después antes allí aquí no sí otro otra algo ambos ambas en-cambio de-hecho
       fue-el fue-la fue-un fue-una era-el era-la era-un era-una es-el es-la es-un es-una`,
    linking: 'también además asimismo tampoco entonces',
    pronouns: 'él ella ellos ellas',
    pointing: 'este esta esto estos estas ese esa eso esos esas aquel aquella aquello',
    said: `dijo dice dijeron afirmó señaló aseguró añadió agregó explicó declaró indicó advirtió informó comentó sostuvo
      subrayó recordó`,
    roles:
      'portavoz ministro ministra alcalde alcaldesa funcionario abogado médico testigo joven mujer hombre madre padre',
    firstPerson: 'yo nosotros nosotras nuestro nuestra nuestros nuestras mi mis tú usted ustedes',
    negations: 'no nunca jamás ni ningún ninguna nadie sin tampoco',
  },
  fr: {
    leaning: `il elle ils elles ce c cela ça cette ces cet son sa ses leur leurs mais cependant toutefois et ou donc ainsi aussi
       alors puis ensuite pourtant par car là ici non oui autre celui celle ceux celles en-effet en-outre de-plus en-revanche
       au-contraire en-fait enfin certains certaines si-certains`,
    linking: 'aussi également cependant toutefois pourtant ainsi donc',
    pronouns: 'il elle ils elles lui eux celui celle ceux celles',
    pointing: 'ce cet cette ces cela là',
    said: `dit déclaré affirmé ajouté expliqué annoncé indiqué précisé assuré estimé souligné rappelé déclare affirme
      explique ajoute indique précise raconte poursuit`,
    roles: 'parole ministre maire avocat médecin témoin femme homme mère père responsable président chercheur',
    firstPerson: 'je j nous notre nos mon ma mes moi vous votre vos',
    negations: 'ne n pas jamais aucun aucune personne ni sans non',
  },
  de: {
    leaning: `er sie es dies dieser diese dieses sein seine ihr ihre aber jedoch doch und oder also auch dann danach dabei
       dagegen zudem außerdem deshalb daher so dort hier nein ja andere damit darauf darin davon dazu darum diesen diesem
       ihm ihnen ihn seinem seinen ihrem ihren zuvor nun zugleich denn gleichzeitig unterdessen inzwischen derweil hingegen allerdings
     schließlich daraufhin anschließend ebenso letztlich zum-beispiel im-gegenteil beide der-grund das-ist das-war das-wäre das-sei das-sind das-waren das-hat das-hatte das-hätte
     das-wird das-wurde das-würde das-soll das-sollte das-kann das-könnte das-muss das-darf das-gilt das-galt das-geht das-ging
     das-heißt das-hieß das-bedeutet das-bedeutete das-macht das-machte das-zeigt das-zeigte das-liegt das-lag das-sagt
     das-sagte das-teilte das-erklärte das-berichtete das-berichtet das-gab das-geschah das-reicht das-betrifft`,
    linking: 'auch jedoch aber dagegen hingegen zudem außerdem allerdings dennoch',
    pronouns: 'er sie ihn ihm ihnen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer',
    pointing: 'dieser diese dieses diesem diesen dort damals dabei dadurch davon dazu damit',
    said: `sagte sagt sagten erklärte betonte teilte schrieb kündigte warnte forderte ergänzte berichtete meinte fügte
      erzählt erzählte`,
    roles:
      'sprecher sprecherin minister ministerin bürgermeister bürgermeisterin anwalt anwältin arzt ärztin zeuge mutter vater mann frau politiker politikerin chef chefin trainer forscher',
    firstPerson: 'ich wir unser unsere unseren unserem unserer uns mein meine mich mir du dein deine',
    negations: 'nicht kein keine keinen keiner nie niemals niemand ohne weder',
  },
  it: {
    leaning: `lui lei loro egli ella questo questa questi queste quello quella suo sua suoi sue ma però tuttavia e o così anche
       inoltre quindi poi mentre intanto infine lì qui no sì altro altra entrambi è-il è-la è-un è-una era-il era-la`,
    linking: 'anche inoltre tuttavia invece però pure poi',
    pronouns: 'lui lei loro egli ella essi',
    pointing: 'questo questa questi queste quello quella quei quelle ciò',
    said: 'detto dice disse affermato dichiarato spiegato aggiunto annunciato sottolineato spiega afferma racconta aggiunge',
    roles: 'portavoce ministro ministra sindaco sindaca avvocato medico testimone donna uomo madre padre',
    firstPerson: 'io noi nostro nostra nostri nostre mio mia miei mie tu voi vostro',
    negations: 'non mai nessuno nessuna né senza neppure',
  },
  pt: {
    leaning: `ele ela eles elas este esta isto estes estas esse essa isso seu sua seus suas mas porém contudo entretanto e ou
       assim também além então enquanto depois antes ali aqui não sim outro outra ambos ambas algo por-isso na-verdade
       foi-o foi-a foi-um foi-uma é-o é-a é-um é-uma`,
    linking: 'também porém contudo entretanto ainda',
    pronouns: 'ele ela eles elas dele dela deles delas',
    pointing: 'este esta isto estes estas esse essa isso esses essas aquele aquela',
    said: 'disse diz afirmou declarou explicou acrescentou anunciou informou ressaltou alertou destacou contou',
    roles: 'voz ministro ministra prefeito prefeita advogado médico testemunha mulher homem mãe pai',
    firstPerson: 'eu nós nosso nossa nossos nossas meu minha meus minhas você vocês',
    negations: 'não nunca jamais nenhum nenhuma ninguém nem sem',
  },
  nl: {
    leaning: `hij zij ze dit dat deze die zijn haar hun hem hen maar echter en of dus ook toch dan daarna daarbij daarom
       daarnaast bovendien verder intussen ondertussen zo daar hier nee ja andere daarmee daarvan toen
     het-is het-was het-waren het-zijn het-wordt het-werd het-zou het-heeft het-had het-gaat het-ging het-kan het-kon het-zal
     het-lijkt het-leek het-blijkt het-bleek het-blijft het-betekent het-betreft het-duurt het-duurde het-moet het-komt het-kwam`,
    linking: 'ook echter bovendien daarnaast overigens daarentegen toch',
    pronouns: 'hij zij ze hem haar hen hun',
    pointing: 'dit deze die daar toen hierbij daarbij',
    said: 'zei zegt zeggen verklaarde vertelde vertelt meldde meldt schreef schrijft benadrukte waarschuwde stelt',
    roles: 'woordvoerder woordvoerster minister burgemeester advocaat arts getuige moeder vader man vrouw onderzoeker',
    firstPerson: 'ik wij we ons onze mijn mij me jij je jouw u uw',
    negations: 'niet geen nooit niemand zonder noch',
  },
  ru: {
    leaning: `он она оно они это этот эта эти тот та те его её ее их но однако и или поэтому также тоже затем потом тогда
       здесь там так нет да другой при кроме`,
    linking: 'также тоже однако кроме',
    pronouns: 'он она они него неё нее них его её ее их ему ей им',
    pointing: 'этот эта это эти этого этой этих этом тот того той тех тогда',
    said: 'сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила добавил добавила подчеркнул подчеркнула рассказал рассказала пояснил пояснила',
    roles: 'министр депутат чиновник адвокат врач свидетель мать отец мужчина женщина собеседник эксперт',
    firstPerson: 'я мы наш наша наши нас нам мой моя мои мне меня вы ваш вам',
    negations: 'не ни нет никогда никто без',
  },
  no: {
    leaning: `han hun den det de dette denne disse hans hennes deres men og eller så også da deretter samtidig derfor der her
       nei ja andre dermed likevel imidlertid dessuten ifølge-ham nå begge slik`,
    linking: 'også imidlertid likevel dessuten derimot',
    pronouns: 'han hun de dem ham henne hans hennes deres',
    pointing: 'dette denne disse der da',
    said: 'sa sier sa skrev skriver fortalte forteller opplyser opplyste mener uttalte',
    roles: 'talsmann talskvinne talsperson minister ordfører advokat lege vitne kvinne mann mor far politimann',
    firstPerson: 'jeg vi vår vårt våre oss meg min mitt mine du deg dere',
    negations: 'ikke ingen aldri uten verken',
  },
  da: {
    leaning: `han hun den det de dette denne disse hans hendes deres men og eller så også da derefter samtidig derfor der her
       nej ja andre dermed alligevel imidlertid desuden nu begge sådan`,
    linking: 'også imidlertid alligevel desuden derimod',
    pronouns: 'han hun de dem ham hende hans hendes deres',
    pointing: 'dette denne disse der da',
    said: 'sagde siger skrev skriver fortalte fortæller oplyser oplyste mener udtaler',
    roles: 'talsmand talskvinde talsperson minister borgmester advokat læge vidne kvinde mand mor far',
    firstPerson: 'jeg vi vores os mig min mit mine du dig jer',
    negations: 'ikke ingen aldrig uden hverken',
  },
  sv: {
    leaning: `han hon den det de detta denna dessa hans hennes deras men och eller så också då därefter samtidigt därför där här
       nej ja andra därmed ändå dock dessutom nu båda sådan`,
    linking: 'också även dock ändå dessutom däremot',
    pronouns: 'han hon de dem honom henne hans hennes deras',
    pointing: 'detta denna dessa där då',
    said: 'sa säger sade skrev skriver berättade berättar uppger uppgav menar uttalade',
    roles: 'talesman talesperson minister borgmästare advokat läkare vittne kvinna man mor far polis',
    firstPerson: 'jag vi vår vårt våra oss mig min mitt mina du dig ni',
    negations: 'inte ingen aldrig utan varken',
  },
  pl: {
    leaning: `on ona ono oni one to ten ta te ci jego jej ich ale jednak i oraz lub więc także też również wtedy potem
       następnie dlatego tam tu tutaj nie tak inny inne co-więcej ponadto natomiast zaś tymczasem obaj`,
    linking: 'także też również jednak natomiast ponadto',
    pronouns: 'on ona oni jego jej ich jemu nim nią nimi',
    pointing: 'ten ta te tego tej tych tym tam wtedy',
    said: 'powiedział powiedziała powiedzieli dodał dodała zaznaczył zaznaczyła podkreślił podkreśliła stwierdził stwierdziła ocenił oceniła poinformował poinformowała',
    roles: 'rzecznik rzeczniczka minister burmistrz adwokat lekarz świadek kobieta mężczyzna matka ojciec',
    firstPerson: 'ja my nasz nasza nasze nam nas mnie mi mój moja moje pan pani wasz',
    negations: 'nie nigdy nikt żaden żadna bez ani',
  },
  tr: {
    leaning: `o onlar bu şu bunlar ancak ama fakat ve veya ayrıca böylece sonra daha-sonra orada burada hayır evet diğer ise
       öte-yandan bunun bunu buna ardından`,
    linking: 'ayrıca ancak ise',
    pronouns: 'o onlar onun onların ona onu',
    pointing: 'bu şu bunun bunu buna orada',
    said: 'dedi söyledi',
    roles: '',
    firstPerson: 'ben biz bizim bize bizi benim bana sen siz sizin',
    negations: 'değil yok hiç asla',
  },
  ar: {
    leaning: `هو هي هم هذا هذه ذلك تلك هؤلاء لكن ولكن كما كذلك أيضا وهو وهي وهم وهذا وهذه وقال-إن وقالت-إن
       وأضاف-أن وأضافت-أن وأوضح-أن وأوضحت-أن وأكد-أن وأكدت-أن وتابع-أن وذكر-أن حيث ثم`,
    linking: 'أيضا أيضاً',
    pronouns: 'هو هي هم',
    pointing: 'هذا هذه ذلك تلك',
    said: '',
    roles: '',
    firstPerson: 'أنا نحن',
    negations: 'لا لم لن ليس ليست بدون',
  },
  ja: {
    leaning:
      '彼 彼女 彼ら これ それ あれ この その あの ここ そこ しかし だが ただ また そして さらに 一方 なお ちなみに 同 同氏 こうした そうした このため そのため',
    linking: '',
    pronouns: '彼 彼女 彼ら',
    pointing: '',
    said: '',
    roles: '',
    firstPerson: '私 私たち 僕 俺 我々 あなた',
    negations: 'ない なかっ ず',
  },
  zh: {
    leaning:
      '他 她 它 他们 她们 他們 她們 这 這 那 此 其 但 但是 然而 不过 不過 此外 同时 同時 因此 所以 而 而且 另外 另 对此 對此 随后 隨後 该 該',
    linking: '也 还 還',
    pronouns: '他 她 它 他们 她们 他們 她們',
    pointing: '',
    said: '说 說 表示 称 稱 指出 认为 認為',
    roles: '',
    firstPerson: '我 我们 我們 你 你们 您 咱们',
    negations: '不 没 沒 没有 沒有 未 无 無',
  },
  ko: {
    leaning:
      '그 그는 그가 그녀 그녀는 그들은 이 이는 이에 이를 이날 이어 그러나 하지만 또 또한 그리고 한편 다만 특히 아울러 이와',
    linking: '또한 한편',
    pronouns: '그는 그가 그녀는 그들은',
    pointing: '',
    said: '말했다 밝혔다 전했다 설명했다 덧붙였다 강조했다',
    roles: '관계자는 관계자가',
    firstPerson: '나는 저는 우리 우리는 우리가 저희 당신',
    negations: '않았다 않는다 없다 없었다 못했다 안',
  },
};
