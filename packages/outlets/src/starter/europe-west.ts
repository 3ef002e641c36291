/** Outlets of the west and north of Europe. The columns are explained in `starter-outlets.ts`. */
export const EUROPE_WEST = `
bbc.com bbc.co.uk news.bbc.co.uk | BBC News | GB | British Broadcasting Corporation | | public-service
theguardian.com guardian.co.uk theguardian.co.uk | The Guardian | GB | Guardian Media Group | Scott Trust | non-profit
observer.co.uk | The Observer | GB | Tortoise Media | | private
thetimes.co.uk thetimes.com | The Times | GB | News UK | News Corp | private
thesun.co.uk | The Sun | GB | News UK | News Corp | private
telegraph.co.uk telegraph.com | The Telegraph | GB | Telegraph Media Group | | private
ft.com | Financial Times | GB | Nikkei | | private
economist.com | The Economist | GB | The Economist Group | | private
independent.co.uk | The Independent | GB | Independent Digital News & Media | | private
standard.co.uk | The Standard | GB | Evening Standard Ltd | | private
dailymail.co.uk dailymail.com | Daily Mail | GB | DMG Media | Daily Mail and General Trust | private
metro.co.uk | Metro | GB | DMG Media | Daily Mail and General Trust | private
inews.co.uk | The i Paper | GB | DMG Media | Daily Mail and General Trust | private
newscientist.com | New Scientist | GB | New Scientist Ltd | Daily Mail and General Trust | private
mirror.co.uk | Daily Mirror | GB | Reach plc | | private
express.co.uk | Daily Express | GB | Reach plc | | private
dailystar.co.uk | Daily Star | GB | Reach plc | | private
manchestereveningnews.co.uk | Manchester Evening News | GB | Reach plc | | private
walesonline.co.uk | WalesOnline | GB | Reach plc | | private
dailyrecord.co.uk | Daily Record | GB | Reach plc | | private
scotsman.com | The Scotsman | GB | National World | Media Concierge | private
heraldscotland.com | The Herald | GB | Newsquest | Gannett | private
news.sky.com skynews.com | Sky News | GB | Sky Group | Comcast | private
itv.com | ITV News | GB | ITV plc | | private
channel4.com | Channel 4 News | GB | Channel Four Television Corporation | | public-service
gbnews.com | GB News | GB | All Perspectives Ltd | | private
spectator.co.uk | The Spectator | GB | OQS Media | | private
newstatesman.com | New Statesman | GB | New Statesman Media Group | | private
reuters.com uk.reuters.com in.reuters.com | Reuters | GB | Thomson Reuters | The Woodbridge Company | private
nature.com | Nature | GB | Springer Nature | | private
middleeasteye.net | Middle East Eye | GB | M.E.E. Ltd | | private
iranintl.com | Iran International | GB | Volant Media | | private
thedailymash.co.uk | The Daily Mash | GB | Digitalbox | | private | satire
newsthump.com | NewsThump | GB | NewsThump | | private | satire
rte.ie | RTÉ | IE | Raidió Teilifís Éireann | | public-service
irishtimes.com | The Irish Times | IE | The Irish Times DAC | The Irish Times Trust | non-profit
irishexaminer.com | Irish Examiner | IE | The Irish Times DAC | The Irish Times Trust | non-profit
independent.ie | Irish Independent | IE | Mediahuis Ireland | Mediahuis | private
thejournal.ie | TheJournal.ie | IE | Journal Media | The Irish Times Trust | private
waterfordwhispersnews.com | Waterford Whispers News | IE | Waterford Whispers News | | private | satire
belfasttelegraph.co.uk | Belfast Telegraph | GB | Mediahuis Ireland | Mediahuis | private
spiegel.de | Der Spiegel | DE | Spiegel-Verlag | | private
zeit.de | Die Zeit | DE | Zeitverlag Gerd Bucerius | | private
faz.net | Frankfurter Allgemeine | DE | Frankfurter Allgemeine Zeitung GmbH | Fazit-Stiftung | non-profit
fr.de | Frankfurter Rundschau | DE | Ippen-Mediengruppe | | private
merkur.de | Münchner Merkur | DE | Ippen-Mediengruppe | | private
sueddeutsche.de sz.de | Süddeutsche Zeitung | DE | Süddeutscher Verlag | Südwestdeutsche Medienholding | private
stuttgarter-zeitung.de | Stuttgarter Zeitung | DE | Südwestdeutsche Medienholding | | private
welt.de | Die Welt | DE | Axel Springer | | private
bild.de | Bild | DE | Axel Springer | | private
tagesschau.de | Tagesschau | DE | ARD | | public-service
zdf.de zdfheute.de | ZDF | DE | Zweites Deutsches Fernsehen | | public-service
deutschlandfunk.de | Deutschlandfunk | DE | Deutschlandradio | | public-service
dw.com dw.de | Deutsche Welle | DE | Deutsche Welle | | public-service
ndr.de | NDR | DE | ARD | | public-service
wdr.de | WDR | DE | ARD | | public-service
br.de | BR | DE | ARD | | public-service
mdr.de | MDR | DE | ARD | | public-service
swr.de | SWR | DE | ARD | | public-service
n-tv.de | n-tv | DE | RTL Deutschland | Bertelsmann | private
rtl.de | RTL | DE | RTL Deutschland | Bertelsmann | private
stern.de | Stern | DE | RTL Deutschland | Bertelsmann | private
focus.de | Focus Online | DE | BurdaForward | Hubert Burda Media | private
tagesspiegel.de | Der Tagesspiegel | DE | DvH Medien | | private
handelsblatt.com | Handelsblatt | DE | Handelsblatt Media Group | DvH Medien | private
wiwo.de | WirtschaftsWoche | DE | Handelsblatt Media Group | DvH Medien | private
taz.de | taz | DE | taz, die tageszeitung (cooperative) | | independent
berliner-zeitung.de | Berliner Zeitung | DE | Berliner Verlag | Holger Friedrich | private
abendblatt.de | Hamburger Abendblatt | DE | Funke Mediengruppe | | private
waz.de | WAZ | DE | Funke Mediengruppe | | private
morgenpost.de | Berliner Morgenpost | DE | Funke Mediengruppe | | private
rnd.de | RedaktionsNetzwerk Deutschland | DE | Madsack Mediengruppe | | private
haz.de | Hannoversche Allgemeine | DE | Madsack Mediengruppe | | private
rp-online.de | Rheinische Post | DE | Rheinische Post Mediengruppe | | private
t-online.de | t-online | DE | Ströer | | private
heise.de | heise online | DE | Heise Gruppe | | private
netzpolitik.org | netzpolitik.org | DE | netzpolitik.org e. V. | | non-profit
correctiv.org | Correctiv | DE | Correctiv – Recherchen für die Gesellschaft | | non-profit
dpa.com | dpa | DE | Deutsche Presse-Agentur | | private
jungewelt.de | junge Welt | DE | Verlag 8. Mai | | private
presseportal.de | Presseportal | DE | news aktuell | Deutsche Presse-Agentur | private | press-release
der-postillon.com | Der Postillon | DE | Der Postillon | | private | satire
titanic-magazin.de | Titanic | DE | Titanic-Verlag | | private | satire
orf.at | ORF | AT | Österreichischer Rundfunk | | public-service
derstandard.at | Der Standard | AT | Standard Verlagsgesellschaft | | private
diepresse.com | Die Presse | AT | Styria Media Group | | private
kleinezeitung.at | Kleine Zeitung | AT | Styria Media Group | | private
krone.at | Kronen Zeitung | AT | Mediaprint | | private
kurier.at | Kurier | AT | Mediaprint | | private
nzz.ch | Neue Zürcher Zeitung | CH | NZZ-Mediengruppe | | private
tagesanzeiger.ch | Tages-Anzeiger | CH | TX Group | | private
20min.ch | 20 Minuten | CH | TX Group | | private
24heures.ch | 24 heures | CH | TX Group | | private
letemps.ch | Le Temps | CH | Fondation Aventinus | | non-profit
blick.ch | Blick | CH | Ringier | | private
srf.ch | SRF | CH | SRG SSR | | public-service
rts.ch | RTS | CH | SRG SSR | | public-service
swissinfo.ch | SWI swissinfo.ch | CH | SRG SSR | | public-service
watson.ch | Watson | CH | CH Media | | private
lemonde.fr | Le Monde | FR | Société éditrice du Monde | Groupe Le Monde | private
courrierinternational.com | Courrier international | FR | Groupe Le Monde | | private
lefigaro.fr | Le Figaro | FR | Groupe Figaro | Dassault | private
liberation.fr | Libération | FR | Presse Indépendante SAS | | non-profit
lesechos.fr | Les Échos | FR | Groupe Les Échos-Le Parisien | LVMH | private
leparisien.fr | Le Parisien | FR | Groupe Les Échos-Le Parisien | LVMH | private
ouest-france.fr | Ouest-France | FR | SIPA Ouest-France | | non-profit
20minutes.fr | 20 Minutes | FR | SIPA Ouest-France and Rossel | | private
la-croix.com | La Croix | FR | Bayard Presse | | private
humanite.fr | L'Humanité | FR | Société nouvelle du journal L'Humanité | | independent
mediapart.fr | Mediapart | FR | Fonds pour une presse libre | | non-profit
lexpress.fr | L'Express | FR | Groupe L'Express | | private
lepoint.fr | Le Point | FR | Artémis | | private
nouvelobs.com | Le Nouvel Obs | FR | Groupe Le Monde | | private
marianne.net | Marianne | FR | CMI France | | private
valeursactuelles.com | Valeurs actuelles | FR | Valmonde | | private
lejdd.fr | Le Journal du dimanche | FR | Lagardère | Bolloré | private
europe1.fr | Europe 1 | FR | Lagardère | Bolloré | private
cnews.fr | CNews | FR | Canal+ | Bolloré | private
bfmtv.com | BFM TV | FR | RMC BFM | CMA CGM | private
tf1info.fr lci.fr | TF1 Info | FR | Groupe TF1 | Bouygues | private
franceinfo.fr francetvinfo.fr | franceinfo | FR | France Télévisions and Radio France | | public-service
france24.com | France 24 | FR | France Médias Monde | | public-service
rfi.fr | RFI | FR | France Médias Monde | | public-service
afp.com | AFP | FR | Agence France-Presse | | independent
sudouest.fr | Sud Ouest | FR | Groupe Sud Ouest | | private
ladepeche.fr | La Dépêche | FR | Groupe La Dépêche du Midi | | private
jeuneafrique.com | Jeune Afrique | FR | Jeune Afrique Media Group | | private
euronews.com | Euronews | BE | Alpac Capital | | private
legorafi.fr | Le Gorafi | FR | Le Gorafi | | private | satire
lesoir.be | Le Soir | BE | Rossel | | private
rtbf.be | RTBF | BE | RTBF | | public-service
vrt.be | VRT | BE | VRT | | public-service
standaard.be | De Standaard | BE | Mediahuis | | private
hln.be | Het Laatste Nieuws | BE | DPG Media | | private
politico.eu | Politico Europe | BE | Axel Springer | | private
euractiv.com | Euractiv | BE | Mediahuis | | private
nos.nl | NOS | NL | Nederlandse Omroep Stichting | | public-service
volkskrant.nl | de Volkskrant | NL | DPG Media | | private
trouw.nl | Trouw | NL | DPG Media | | private
ad.nl | AD | NL | DPG Media | | private
nu.nl | NU.nl | NL | DPG Media | | private
nrc.nl | NRC | NL | Mediahuis | | private
telegraaf.nl | De Telegraaf | NL | Mediahuis | | private
fd.nl | Het Financieele Dagblad | NL | FD Mediagroep | | private
speld.nl | De Speld | NL | De Speld | | private | satire
wort.lu | Luxemburger Wort | LU | Mediahuis | | private
dr.dk | DR | DK | Danmarks Radio | | public-service
politiken.dk | Politiken | DK | JP/Politikens Hus | | private
jyllands-posten.dk | Jyllands-Posten | DK | JP/Politikens Hus | | private
berlingske.dk | Berlingske | DK | Berlingske Media | Amedia | private
svt.se | SVT Nyheter | SE | Sveriges Television | | public-service
sverigesradio.se | Sveriges Radio | SE | Sveriges Radio | | public-service
dn.se | Dagens Nyheter | SE | Bonnier News | Bonnier | private
expressen.se | Expressen | SE | Bonnier News | Bonnier | private
aftonbladet.se | Aftonbladet | SE | Schibsted Media | Tinius Trust | private
svd.se | Svenska Dagbladet | SE | Schibsted Media | Tinius Trust | private
nrk.no | NRK | NO | Norsk rikskringkasting | | public-service
vg.no | VG | NO | Schibsted Media | Tinius Trust | private
aftenposten.no | Aftenposten | NO | Schibsted Media | Tinius Trust | private
dagbladet.no | Dagbladet | NO | Aller Media | | private
yle.fi | Yle | FI | Yleisradio | | public-service
hs.fi | Helsingin Sanomat | FI | Sanoma | | private
ruv.is | RÚV | IS | Ríkisútvarpið | | public-service
`;
