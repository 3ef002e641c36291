import type { CommonWords } from '../common-words.ts';

export const it: CommonWords = {
  everyday: `anno giorni giorno governo paese presidente tempo persone mondo italia italiana italiano nuovo nuova primo
    settimana mese mesi lunedì martedì mercoledì giovedì venerdì sabato domenica ministro città milioni tre quattro
    cinque ore parte volta casa`,
  frequent: `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri domani
    mattina sera notte ministero politica politico nazionale internazionale europea europeo europa generale gruppo
    partito legge tribunale giustizia polizia autorità ospedale salute scuola università azienda aziende impresa
    imprese economia economica mercato prezzo prezzi euro dollari miliardi milione migliaia centinaia cento sette
    otto nove dieci dichiarato annunciato affermato spiegato aggiunto sottolineato ricordato precisato riferito
    comunicato agenzia ansa stampa giornale intervista notizia notizie fonti portavoce direttore capo donna donne
    uomo uomini bambini famiglia famiglie giovani cittadini lavoro lavoratori vita via regione provincia comune
    sindaco locale locali situazione misure decisione progetto piano incontro accordo sostegno risposta domanda
    problema causa motivo risultato risultati numero caso luogo punto ultimo ultima ultimi ultime prossimo prossima
    nuovi nuove importante possibile pubblico pubblica servizio servizi sistema settore sicurezza sociale aiuto sud
    nord est ovest centro storia ora mettere messo preso prendere dare dato trovare andare venire vedere sapere dire
    rimasto resta deve devono possono potrebbe`,
  topical: `accesso accusa acqua aereo affari agenti aiuti alleanza allarme ambiente amico amici amministrazione analisi
    anziani apertura appello area aree arma armi arrestato arresto arrivo arte articolo artista assemblea
    associazione attacco attenzione attesa attività atto aumento auto autore avvocato azione azioni banca banche
    base bilancio bisogno borsa cambiamento cambio camera campagna campionato campo candidato candidati capacità
    capitale carabinieri carcere carta casi centri chiesa chiusura cielo cinema cittadino classe clienti clima club
    colpa colpo commercio commissione compagnia comunità comunicazione concorso condizioni conferenza conferma
    conflitto confronto congresso consiglio consigliere consumatori contratto controllo controlli corpo corruzione
    corsa corso corte cose costa costi costituzione creazione crescita crisi critiche croce cuore cultura danni data
    dati debito decreto delitto democrazia denaro denuncia deputati destra dibattito difesa difficoltà dimissioni
    direzione diritti diritto discorso discussione distanza documento documenti dubbio economie edificio edifici
    effetti effetto elementi elezione elezioni elettori emergenza energia entrata episodio errore esame esercito
    esempio esperienza esperti esplosione estate estero età evento eventi fabbrica faccia falso fase fatti ferito
    feriti ferrovia festa festival fiducia figlia figlio figli figura film finale finanza fiume foglio fondi fondo
    forma forza forze foto frontiera fuoco futuro gara gas generazione genitori gente gestione gioco giocatori
    giornalista giornalisti giudice giudici giunta gol governatore grado gruppi guardia guerra idea immagine
    immagini impatto impegno imposte impianto incendio incidente inchiesta incidenti indagine indagini industria
    inflazione informazione informazioni iniziativa inizio insegnanti interesse interessi intervento inverno
    investimenti isola istituto istituzioni lago lavori leggi leader lettera libertà libro linea lingua lista lotta
    luce macchina maggioranza malattia mancanza manifestanti manifestazione mano mare marito materiale medici medico
    memoria mercati messaggio metri mezzi mezzo militare militari minuti misura missione modello modo moglie momenti
    monte morte morti morto motivi movimento multa museo musica nave negozi nome norma norme numeri obiettivo
    occasione occhi offerta olio operazione operazioni opere opera opinione opposizione ordine organizzazione
    origine oro ospedali padre pace paesi pagamento palazzo pandemia parco parlamento parola parole partenza partita
    partiti passaggio passato passeggeri patto paura pazienti pena pensioni perdita perdite pericolo periodo
    personaggio pesca petrolio piazza piede pioggia politiche ponte popolo popolazione porta porto posizione
    possibilità posti posto potere pratica premio presenza presidenza pressione prestito pressioni prigione
    principio problemi procedura processo procura procuratore prodotti prodotto produzione professore programma
    progetti promessa pronto proposta proposte protesta proteste prova prove provvedimento quadro qualità quartiere
    quota radio ragazza ragazzi ragazzo ragione ragioni rapporto rapporti reato reazione realtà recupero regime
    regioni regola regole relazione religione repubblica responsabile responsabilità restrizioni rete ricerca
    ricercatori richiesta ricordo riduzione riforma rischio risorse rispetto ritardo ritiro ritorno riunione rotta
    ruolo sala salario sangue scelta scena schiera sciopero scienza scienziati scontri scontro scoperta scuole sede
    segnale segno segretario senato senso sentenza settimane sfida signore silenzio sindacati sindacato sinistra
    sistemi sito società soldati soldi sole soluzione sorpresa spazio spesa spese spettacolo sport squadra stadio
    stagione stazione strada strade strategia strumento struttura studenti studi studio successo superficie taglio
    tasse tavolo teatro tecnologia telefono televisione tema temperatura tensione teoria termine terra terremoto
    territorio terrorismo test testa testimone testimoni testo tipo titolo torre traffico tragedia trattativa
    trattative trattato treni treno tribuna truppe turismo turisti ufficio uffici unione uscita uso valore veicolo
    veicoli velocità vendita vento verifica verità versione vertice viaggio vicini vigili villaggio violenza visita
    vista vittima vittime vittoria voce volo volontà voti voto zona zone`,
};
