import { wordSet } from './word-set.ts';

/** Words in names of events, lower-cased, of all languages. */
export const eventWords: ReadonlySet<string> = wordSet(
  `awards championship championships cup derby expo fair festival final finals masters grammys marathon olympics open oscars prix
  revolution summit superbowl tour tournament uprising war wars wimbledon hurricane cyclone typhoon earthquake
  brexit inauguration holocaust biennale
  fest festspiele gipfel krieg meisterschaft weltmeisterschaft europameisterschaft messe olympia pokal spiele weltkrieg
  turnier wm em berlinale
  championnat festival foire guerre jeux mondial sommet tournoi mondiaux
  campeonato copa cumbre feria guerra juegos mundial torneo eurocopa juegos
  campionato coppa europei festival giro guerra mondiali olimpiadi torneo
  copa guerra jogos olimpíadas cúpula carnaval
  beker kampioenschap olympische oorlog wereldoorlog spelen songfestival
  война войны чемпионат олимпиада кубок фестиваль саммит`,
);

/** Events whose names have no telling word. */
export const EVENTS: readonly string[] =
  `Brexit, Super Bowl, Tour de France, Giro d'Italia, Vuelta, Roland Garros, Wimbledon, Oktoberfest, Coachella, Glastonbury,
  Eurovision, Oscars, Golden Globes, Emmys, Grammys, Holocaust, World War I, World War II, Cold War, Civil War, Watergate,
  Black Friday, Ramadan, Ramadán, Thanksgiving, Olympics, Olympic Games, Commonwealth Games, Asian Games, Paralympic Games, COP26, COP27, COP28, G7, G20, Mardi Gras, Euro 2020, Euro 2024,
  World Cup, Coupe du monde, Coupe de France, Coupe Davis, Zweiter Weltkrieg, Erster Weltkrieg, Première Guerre mondiale, Seconde Guerre mondiale`.split(
    /,\s*/,
  );

/** Products and works in the news. */
export const PRODUCTS: readonly string[] =
  `iPhone, iPad, iOS, iMac, MacBook, Android, Windows, PlayStation, Xbox, Nintendo Switch, Switch, Kindle, Alexa, Siri, ChatGPT,
  GPT-4, Bard, Gemini, Copilot, Galaxy, Pixel, Chrome, Gmail, Google Maps, Apple Watch, AirPods, Fortnite, Minecraft,
  Call of Duty, Bitcoin, Ethereum, Dogecoin, Star Wars, Game of Thrones, Harry Potter, Obamacare, Ozempic, Wegovy, Viagra,
  Galaxy Watch, Galaxy Fold, Galaxy Tab, USB-C,
  Remdesivir, Hydroxychloroquine, Sputnik V, Comirnaty, Airbus A320, Boeing 737 Max, Boeing 737, F-16, F-35, Model 3, Model S,
  Model Y, Leopard 2, HIMARS, Tomahawk, PS5, PS4, Stadia, Zoom, Photoshop, Excel, Steam, Disney+, Barbie, Oppenheimer, Titanic`.split(
    /,\s*/,
  );

/**
 * Capitalised words that are not names: days, months and feasts in English, forms of address, faiths, peoples.
 */
export const noNames: ReadonlySet<string> = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february
  march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  christmas easter xmas halloween god bible christian christians muslim muslims islam islamic jewish jew jews catholic
  catholics protestant hindu hindus buddhist internet covid covid-19 coronavirus corona tv dna hiv aids ceo cfo pr hr it id
  ok usa us uk eu u.s u.k am pm gmt est edt pst cet mst utc north south east west northern southern eastern western
  american americans european europeans african asian asians latino latinos hispanic hispanics black white native
  republican democratic democrat democrats republicans conservative liberal nazi nazis marxist communist
  photo photos video image images getty credit foto fotos quelle source picture copyright advertisement read subscribe
  gdp bip pib pil gps mri dui lng suvs evs nft nfts ipo llm api ram cpu gpu led oled lcd hdr ev pkw lkw akw kfz pcr vat rna mrna co2 bmi
  adhd lgbt lgbtq lgbtqia dvd hd pc pcs rv atm pin sim sms vpn app wi-fi wifi ii. usd eur dj mc vip mvp qb rb wr hr rbi era nil esg dei crt
  gmbh ag kg ltd inc llc plc corp llp spa srl nv bv sa se co st sr jr ii iii iv vi vii viii ix xi xii xx xxi
  sars-cov-2 gps usb pdf ai ki ia http https www url faq diy suv bip ндс ввп сми сша рф снг ссср`,
);
