import type { CommonWords } from '../common-words.ts';

export const nl: CommonWords = {
  everyday: `jaar dag dagen mensen nieuwe eerste week maanden maand tijd land regering president nederland nederlandse
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren procent miljoen euro twee drie vier
    vijf minister stad politie`,
  frequent: `januari februari maart april mei juni juli augustus september oktober november december morgen avond nacht uur
    weken jaren ministerie kabinet kamer tweede partij politiek politieke wet rechter rechtbank bestuur gemeente
    burgemeester ziekenhuis gezondheid school universiteit bedrijf bedrijven economie markt prijs prijzen miljard
    duizenden honderden zes zeven acht negen tien gezegd laten weten meldt melden aangekondigd verklaarde
    woordvoerder woordvoerster bericht rapport persbureau anp krant media interview bron bronnen directeur vrouw
    vrouwen man mannen kinderen familie leven werk huis straat regio provincie lokale internationale europese europa
    situatie maatregelen besluit plan plannen overleg akkoord steun antwoord vraag vragen probleem problemen oorzaak
    reden resultaat aantal totaal geval plaats punt laatste afgelopen komende volgende nieuw belangrijk mogelijk
    grote groot groter hoog hoger goed beter duidelijk samen opnieuw inmiddels momenteel bovendien daarnaast zuiden
    noorden oosten westen centrum geschiedenis staat gaat komt blijft blijven maakt krijgt kreeg kwam ging stond
    hulp veiligheid geld kosten`,
  topical: `aanbod aandacht aandeel aangifte aanklacht aankomst aanleiding aanpak aanslag aanval aanvraag actie activiteiten
    advies advocaat afspraak afspraken agenten alarm ambtenaren analyse angst arbeid armoede artikel artsen auto
    baan bank banken basis bedrag bedreiging begin begroting beeld beelden behandeling behoefte belang belasting
    beleid bemanning berichten beslissing betaling betoging beurs bevolking beweging bewijs bewoners bezoek
    bezoekers bezwaar boete boeren boek bom boot borden bouw brand brandweer brief broer brug budget buiten
    buitenland burgers bus buurt centrale chauffeur coalitie collega concert conclusie conferentie conflict contact
    contract controle crisis cultuur dader data datum debat deel deelnemers democratie demonstranten demonstratie
    deskundigen dienst dieren discussie documenten doden dood doel dorp druk duur economisch effect eigenaar eiland
    eis eisen energie ervaring evenement experts explosie export fabriek fans feest feit festival file film
    financiën fonds fout front functie gas gebied gebieden gebouw gebouwen gebruik gedrag geest gegevens gelegenheid
    gemeenten generatie gerecht gesprek gesprekken gevallen gevangenis gevolg gevolgen geweld gewonden gewond gezin
    god goud grens groei groep groepen haven hand handel hart helikopter herinnering hitte hoofd hoop hotel huizen
    huur idee industrie inflatie informatie initiatief inkomen instelling instituut inval investeringen inwoners
    jeugd jongen jongeren journalist journalisten kans kandidaat kandidaten kant kennis kerk kiezers kilometer
    klacht klant klanten klimaat koers koning kracht kritiek kunst kust kwaliteit landbouw leden leerlingen leger
    leiding leider lening leraren lichaam lijn lijst literatuur loon lucht luchthaven maatregel macht manier markten
    materiaal medewerkers meerderheid mening methode meter middelen milieu militairen minuten misdaad model moeder
    moeite moment moord museum muziek naam natuur nederlaag niveau nieuws noodtoestand olie omgeving omstandigheden
    onderhandelingen onderneming onderwijs onderzoek onderzoekers ongeluk ongeval onrust ontslag ontwikkeling oog
    oorlog opbrengst operatie oplossing oppositie opvang orde organisatie organisaties ouders overheid overleden
    overlast overstroming overwinning paar parlement partijen partner passagiers patiënten pensioen periode
    personeel persoon personen piloot plaatsen plein ploeg positie post praktijk prestatie principe procedure proces
    product productie producten programma project projecten protest protesten punten raad radio reactie recht
    rechten rechters regels reis reizigers rekening relatie religie republiek reserve respect resultaten rivier rol
    route ruimte rust samenleving samenwerking schade schip schepen scholen schuld seizoen senaat sfeer slachtoffer
    slachtoffers slag snelheid soldaten sport spel spelers spoor staking stap start station stem stemmen sterfte
    stijging storm straf strategie strijd stroom studenten studie systeem taak taal team techniek technologie
    tegenstander telefoon televisie temperatuur terrorisme test theater thema titel toekomst toerisme toeristen
    toestand ton tournee traditie transport trein treinen troepen uitslag uitspraak uitstel universiteiten vader
    vakantie vakbond vakbonden vergadering vergunning verkeer verkiezing verkiezingen verkoop verleden verlies
    vermogen verschil verslag vertraging vertrek vertrouwen verzet verzoek vissers vliegtuig vlucht vluchtelingen
    voertuig voetbal voorstel voorwaarden voorzitter vrede vriend vrienden vrijheid vuur waarde waarheid
    waarschuwing wagen wapens water wedstrijd weg wegen werkgevers werknemers wereld wetenschap wetenschappers wijk
    wind winkel winkels winnaar winst winter woning woningen woord woorden zee zet ziekte zomer zoon zorg`,
};
