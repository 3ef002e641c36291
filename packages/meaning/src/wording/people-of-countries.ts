/**
 * Words for the people and the adjectives of countries that the list of nationalities lacks, by language. Forms with
 * other endings are found by themselves.
 */
export const PEOPLE_OF_COUNTRIES: Readonly<Record<string, string>> = {
  en: 'briton=GB frenchman=FR dutchman=NL american=US pole=PL turk=TR dane=DK swede=SE finn=FI',
  de: `franzose=FR deutsche=DE russe=RU amerikaner=US us-amerikanisch=US brite=GB italiener=IT spanier=ES pole=PL
    türke=TR grieche=GR schweizer=CH österreicher=AT niederländer=NL belgier=BE däne=DK schwede=SE finne=FI norweger=NO
    ukrainer=UA chinese=CN japaner=JP israeli=IL iraner=IR`,
  es: 'iraní=IR norteamericano=US neerlandés=NL',
  fr: 'turque=TR',
  it: 'statunitense=US tedesche=DE tedeschi=DE',
  nl: `deens=DK fins=FI grieks=GR hongaars=HU iers=IE italiaans=IT noors=NO pools=PL russisch=RU zweeds=SE zwitsers=CH
    turks=TR brits=GB belgisch=BE tsjechisch=CZ chinese=CN japanse=JP portugese=PT spaanse=ES russen=RU`,
};
