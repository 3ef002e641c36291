import { wordSet } from './word-set.ts';

/** Words in names of places, lower-cased, of all languages. */
export const placeWords: ReadonlySet<string> = wordSet(
  `airport amphitheatre amphitheater pavilion manor castle palace hall tower cathedral cemetery avenue bay beach boulevard bridge canyon canal cape coast county creek desert falls forest gulf harbor harbour
  heights hill hills highway island islands isle isles lake mountain mountains mount ocean park monument dock pier quay terminal dam glacier hollow flats basin ridge gorge reservoir plateau nebula peninsula plaza port fort river
  road sea square strait street valley village prison stadium arena
  straße strasse platz flughafen insel see tal wald landkreis bundesstraße
  aéroport baie boulevard fleuve île îles lac montagne place pont rue vallée
  aeropuerto avenida bahía calle isla islas lago playa plaza puente río sierra valle
  aeroporto isola isole lago monte piazza piazzale ponte via viale
  avenida baía ilha ilhas praça praia rio rua serra estádio
  eiland luchthaven meer straat plein weg
  море озеро остров река улица проспект площадь аэропорт область край республика район`,
);

/** Lower-cased words that come before a place, by language. */
export const placePrepositions: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'in near outside at from to across around',
    de: 'in bei nach aus nahe',
    fr: 'à en au aux dans depuis vers près',
    es: 'en desde hacia a',
    it: 'a in da ad',
    pt: 'em no na nos nas para',
    nl: 'in bij naar uit nabij',
    ru: 'в во из под на',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
);

/** Parts of the world and of countries that are missing in the lists of towns and countries. */
export const regions: ReadonlyMap<string, string | null> = new Map(
  `California=US Texas=US Florida=US Alaska=US Alabama=US Arizona=US Arkansas=US Colorado=US Connecticut=US Delaware=US
  Hawaii=US Idaho=US Illinois=US Indiana=US Iowa=US Kansas=US Kentucky=US Louisiana=US Maine=US Maryland=US
  Massachusetts=US Michigan=US Minnesota=US Mississippi=US Missouri=US Montana=US Nebraska=US Nevada=US New_Hampshire=US
  New_Jersey=US New_Mexico=US North_Carolina=US North_Dakota=US Ohio=US Oklahoma=US Oregon=US Pennsylvania=US
  Rhode_Island=US South_Carolina=US South_Dakota=US Tennessee=US Utah=US Vermont=US Virginia=US Wisconsin=US Wyoming=US
  West_Virginia=US Georgia=US Washington_D.C=US Silicon_Valley=US Hollywood=US Manhattan=US Brooklyn=US Long_Island=US Puerto_Rico=PR
  England=GB Scotland=GB Wales=GB Northern_Ireland=GB Cornwall=GB Yorkshire=GB Essex=GB Kent=GB Sussex=GB Ontario=CA
  Quebec=CA Québec=CA Alberta=CA British_Columbia=CA Manitoba=CA Nova_Scotia=CA Saskatchewan=CA Queensland=AU
  New_South_Wales=AU Victoria=AU Tasmania=AU Bayern=DE Sachsen=DE Hessen=DE Thüringen=DE Niedersachsen=DE Brandenburg=DE
  Saarland=DE Nordrhein-Westfalen=DE Baden-Württemberg=DE Rheinland-Pfalz=DE Sachsen-Anhalt=DE Schleswig-Holstein=DE
  Mecklenburg-Vorpommern=DE Bavaria=DE Saxony=DE Tirol=AT Steiermark=AT Kärnten=AT Vorarlberg=AT Oberösterreich=AT
  Niederösterreich=AT Burgenland=AT Bretagne=FR Normandie=FR Provence=FR Corse=FR Occitanie=FR Alsace=FR Île-de-France=FR
  Cataluña=ES Catalunya=ES Catalonia=ES Katalonien=ES Catalogne=ES Andalucía=ES Galicia=ES Euskadi=ES Asturias=ES Aragón=ES
  Castilla-La_Mancha=ES Castilla_y_León=ES Extremadura=ES Navarra=ES Canarias=ES Baleares=ES Lombardia=IT Sicilia=IT
  Sardegna=IT Toscana=IT Veneto=IT Piemonte=IT Campania=IT Puglia=IT Calabria=IT Liguria=IT Lazio=IT Emilia-Romagna=IT
  Umbria=IT Sicily=IT Tuscany=IT Sizilien=IT Limburg=NL Gelderland=NL Drenthe=NL Zeeland=NL Noord-Holland=NL Zuid-Holland=NL
  Vlaanderen=BE Flanders=BE Flandern=BE Wallonie=BE Wallonië=BE Crimea=UA Krim=UA Crimée=UA Крым=UA
  Donbas=UA Donbass=UA Донбасс=UA Donetsk=UA Luhansk=UA Siberia=RU Chechnya=RU Чечня=RU Сибирь=RU
  Подмосковье=RU Дагестан=RU Коми=RU Башкирия=RU Якутия=RU Калининградская=RU Ингушетия=RU Татарстан=RU Gaza=PS Gazastreifen=PS West_Bank=PS
  Kashmir=IN Kerala=IN Punjab=IN Tibet=CN Xinjiang=CN Kurdistan=IQ Darfur=SD Tigray=ET Lapland=FI Bali=ID Java=ID
  Schwyz=CH Graubünden=CH Tessin=CH Wallis=CH
  Europe= Europa= Europe= Европа= Africa= Afrika= Afrique= África= Asia= Asien= Asie= Азия= America= Latin_America=
  Lateinamerika= América_Latina= Amérique_latine= North_America= South_America= Südamerika= Nordamerika= Middle_East=
  Naher_Osten= Nahost= Proche-Orient= Moyen-Orient= Oriente_Medio= Medio_Oriente= Oriente_Médio= Balkan= Sahel= Caribbean=
  Karibik= Arctic= Arktis= Antarctica= Antarktis= Atlantic= Pacific= Mediterranean= Mittelmeer= Nordsee= Ostsee=
  Südostasien= Southeast_Asia= Westeuropa= Osteuropa= Alpen= Alps=`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [name = '', country = ''] = pair.split('=');
      return [name.replaceAll('_', ' '), country || null];
    }),
);
