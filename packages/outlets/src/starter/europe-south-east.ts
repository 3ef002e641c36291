/** Outlets of the south and east of Europe. The columns are explained in `starter-outlets.ts`. */
export const EUROPE_SOUTH_EAST = `
elpais.com english.elpais.com | El País | ES | Prisa | | private
cadenaser.com | Cadena SER | ES | Prisa | | private
elmundo.es | El Mundo | ES | Unidad Editorial | RCS MediaGroup | private
marca.com | Marca | ES | Unidad Editorial | RCS MediaGroup | private
expansion.com | Expansión | ES | Unidad Editorial | RCS MediaGroup | private
abc.es | ABC | ES | Vocento | | private
elcorreo.com | El Correo | ES | Vocento | | private
lavanguardia.com | La Vanguardia | ES | Grupo Godó | | private
elperiodico.com | El Periódico | ES | Prensa Ibérica | | private
larazon.es | La Razón | ES | Atresmedia and Planeta | | private
eldiario.es | elDiario.es | ES | Diario de Prensa Digital | | independent
elconfidencial.com | El Confidencial | ES | Titania Compañía Editorial | | private
elespanol.com | El Español | ES | El León de El Español | | private
publico.es | Público | ES | Display Connectors | | private
20minutos.es | 20minutos | ES | Henneo | | private
rtve.es | RTVE | ES | Corporación de Radio y Televisión Española | | public-service
lasexta.com | laSexta | ES | Atresmedia | | private
efe.com | EFE | ES | Agencia EFE | Government of Spain | state-funded
europapress.es | Europa Press | ES | Europa Press | | private
elmundotoday.com | El Mundo Today | ES | El Mundo Today | | private | satire
publico.pt | Público | PT | Sonae | | private
expresso.pt | Expresso | PT | Impresa | | private
sicnoticias.pt | SIC Notícias | PT | Impresa | | private
dn.pt | Diário de Notícias | PT | Global Media Group | | private
jn.pt | Jornal de Notícias | PT | Notícias Ilimitadas | | private
cmjornal.pt | Correio da Manhã | PT | Medialivre | | private
observador.pt | Observador | PT | Observador On Time | | private
rtp.pt | RTP | PT | Rádio e Televisão de Portugal | | public-service
corriere.it | Corriere della Sera | IT | RCS MediaGroup | | private
repubblica.it | la Repubblica | IT | GEDI Gruppo Editoriale | Exor | private
lastampa.it | La Stampa | IT | GEDI Gruppo Editoriale | Exor | private
huffingtonpost.it | HuffPost Italia | IT | GEDI Gruppo Editoriale | Exor | private
ilsole24ore.com | Il Sole 24 Ore | IT | Gruppo 24 ORE | Confindustria | private
ilgiornale.it | il Giornale | IT | Angelucci | | private
liberoquotidiano.it | Libero | IT | Angelucci | | private
iltempo.it | Il Tempo | IT | Angelucci | | private
ilfattoquotidiano.it | Il Fatto Quotidiano | IT | Società Editoriale Il Fatto | | private
ilmessaggero.it | Il Messaggero | IT | Caltagirone Editore | | private
ilmattino.it | Il Mattino | IT | Caltagirone Editore | | private
ilpost.it | Il Post | IT | Il Post srl | | private
ilfoglio.it | Il Foglio | IT | Il Foglio Quotidiano | | private
ilmanifesto.it | il manifesto | IT | Il nuovo manifesto (cooperative) | | independent
avvenire.it | Avvenire | IT | Avvenire Nuova Editoriale Italiana | Italian Episcopal Conference | private
ansa.it | ANSA | IT | ANSA (cooperative) | | non-profit
rainews.it rai.it | Rai News | IT | Rai | | public-service
tg24.sky.it | Sky TG24 | IT | Sky Italia | Comcast | private
adnkronos.com | Adnkronos | IT | GMC | | private
fanpage.it | Fanpage.it | IT | Ciaopeople | | private
open.online | Open | IT | GOL Impresa Sociale | | private
lercio.it | Lercio | IT | Lercio | | private | satire
vaticannews.va | Vatican News | VA | Dicastery for Communication | Holy See | state-funded | state
timesofmalta.com | Times of Malta | MT | Allied Newspapers | | private
kathimerini.gr ekathimerini.com | Kathimerini | GR | Kathimerines Ekdoseis | | private
tovima.gr | To Vima | GR | Alter Ego Media | | private
tanea.gr | Ta Nea | GR | Alter Ego Media | | private
ert.gr | ERT | GR | Hellenic Broadcasting Corporation | | public-service
cyprus-mail.com | Cyprus Mail | CY | Neo Cymed Publishing | | private
wyborcza.pl | Gazeta Wyborcza | PL | Agora | | private
gazeta.pl | Gazeta.pl | PL | Agora | | private
rp.pl | Rzeczpospolita | PL | Gremi Media | | private
onet.pl | Onet | PL | Ringier Axel Springer Polska | | private
wp.pl | Wirtualna Polska | PL | Wirtualna Polska Holding | | private
tvn24.pl | TVN24 | PL | TVN | Warner Bros. Discovery | private
tvp.info | TVP Info | PL | Telewizja Polska | | public-service
polskieradio.pl | Polskie Radio | PL | Polskie Radio | | public-service
pap.pl | PAP | PL | Polska Agencja Prasowa | | state-funded
idnes.cz | iDNES.cz | CZ | Mafra | | private
novinky.cz | Novinky.cz | CZ | Borgis | Seznam.cz | private
ct24.ceskatelevize.cz ceskatelevize.cz | ČT24 | CZ | Česká televize | | public-service
irozhlas.cz | iROZHLAS | CZ | Český rozhlas | | public-service
sme.sk | SME | SK | Petit Press | | private
dennikn.sk | Denník N | SK | N Press | | independent
telex.hu | Telex | HU | Van Másik | | independent
hvg.hu | HVG | HU | HVG Kiadó | | private
index.hu | Index | HU | Indamedia | | private
444.hu | 444 | HU | Magyar Jeti | | independent
magyarnemzet.hu | Magyar Nemzet | HU | Mediaworks | KESMA | private
digi24.ro | Digi24 | RO | RCS & RDS | | private
hotnews.ro | HotNews | RO | HotNews | | private
g4media.ro | G4Media | RO | G4Media | | independent
bnr.bg | BNR | BG | Bulgarian National Radio | | public-service
n1info.rs n1info.com | N1 | RS | United Group | | private
b92.net | B92 | RS | B92 | | private
politika.rs | Politika | RS | Politika a.d. | | private
rts.rs | RTS | RS | Radio Television of Serbia | | public-service
jutarnji.hr | Jutarnji list | HR | Hanza Media | | private
index.hr | Index.hr | HR | Index promocija | | private
hrt.hr | HRT | HR | Hrvatska radiotelevizija | | public-service
delo.si | Delo | SI | Delo d.o.o. | FMR Holding | private
rtvslo.si | RTV Slovenija | SI | RTV Slovenija | | public-service
klix.ba | Klix.ba | BA | InterSoft | | private
balkaninsight.com | Balkan Insight | BA | Balkan Investigative Reporting Network | | non-profit
delfi.ee | Delfi | EE | Delfi Meedia | Ekspress Grupp | private
err.ee news.err.ee | ERR | EE | Eesti Rahvusringhääling | | public-service
lsm.lv eng.lsm.lv | LSM | LV | Latvian Public Media | | public-service
meduza.io | Meduza | LV | Medusa Project | | independent
lrt.lt | LRT | LT | Lietuvos nacionalinis radijas ir televizija | | public-service
15min.lt | 15min | LT | 15min | | private
pravda.com.ua | Ukrainska Pravda | UA | Dragon Capital | | private
kyivindependent.com | The Kyiv Independent | UA | The Kyiv Independent | | independent
ukrinform.net ukrinform.ua | Ukrinform | UA | Government of Ukraine | | state-funded | state
suspilne.media | Suspilne | UA | Public Broadcasting Company of Ukraine | | public-service
unian.ua unian.info unian.net | UNIAN | UA | 1+1 Media Group | | private
tass.com tass.ru | TASS | RU | Government of Russia | | state-funded | state
ria.ru | RIA Novosti | RU | Rossiya Segodnya | Government of Russia | state-funded | state
sputnikglobe.com sputniknews.com | Sputnik | RU | Rossiya Segodnya | Government of Russia | state-funded | state
rt.com | RT | RU | TV-Novosti | Government of Russia | state-funded | state
rg.ru | Rossiyskaya Gazeta | RU | Government of Russia | | state-funded | state
1tv.ru | Channel One Russia | RU | Channel One Russia | | state-funded | state
vesti.ru | Vesti | RU | VGTRK | Government of Russia | state-funded | state
interfax.ru interfax.com | Interfax | RU | Interfax | | private
kommersant.ru | Kommersant | RU | Kommersant | Alisher Usmanov | private
rbc.ru | RBC | RU | RBC Group | | private
lenta.ru | Lenta.ru | RU | Rambler & Co | Sberbank | state-funded
gazeta.ru | Gazeta.ru | RU | Rambler & Co | Sberbank | state-funded
iz.ru | Izvestia | RU | National Media Group | | private
kp.ru | Komsomolskaya Pravda | RU | Komsomolskaya Pravda Publishing House | | private
novayagazeta.eu | Novaya Gazeta Europe | LV | Novaya Gazeta Europe | | independent
themoscowtimes.com | The Moscow Times | NL | Stichting 2 Oktober | | independent
zona.media | Mediazona | RU | Mediazona | | independent
tvrain.tv tvrain.ru | TV Rain | NL | TV Rain | | independent
belta.by | BelTA | BY | Government of Belarus | | state-funded | state
oc-media.org | OC Media | GE | OC Media | | independent
trt.net.tr trtworld.com trthaber.com | TRT | TR | Turkish Radio and Television Corporation | Government of Türkiye | state-funded | state
aa.com.tr | Anadolu Agency | TR | Anadolu Agency | Government of Türkiye | state-funded | state
hurriyet.com.tr hurriyetdailynews.com | Hürriyet | TR | Demirören Group | | private
milliyet.com.tr | Milliyet | TR | Demirören Group | | private
sabah.com.tr | Sabah | TR | Turkuvaz Media | Kalyon Group | private
dailysabah.com | Daily Sabah | TR | Turkuvaz Media | Kalyon Group | private
cumhuriyet.com.tr | Cumhuriyet | TR | Cumhuriyet Foundation | | non-profit
sozcu.com.tr | Sözcü | TR | Sözcü Group | | private
`;
