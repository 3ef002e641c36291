import { words } from '@newsloom/text';

/** In words: consent walls are shorter, even with all their purposes; so are other notices. */
const LONGEST_WALL = 500;
const LONGEST_NOTICE = 120;

/**
 * Word stems of consent walls, one group for each topic, in many languages. An article about cookies has words of some
 * groups; a wall has words of most groups, in every other sentence.
 */
const CONSENT: RegExp[] = [
  /cookies?|tracker|tracking|traceurs?|rastreadores|evästei|ciasteczk|файл\p{L}* cookie|куки|çerez|クッキー|쿠키|ملفات تعريف/giu,
  /consent\p{L}*|einwillig\p{L}*|zustimm\p{L}*|consentement\p{L}*|consentimiento\p{L}*|consentimento\p{L}*|consens\p{L}*|toestemming\p{L}*|samtyck\p{L}*|samtykke\p{L}*|suostumu\p{L}*|zgod\p{L}*|souhlas\p{L}*|súhlas\p{L}*|hozzájárul\p{L}*|consimțăm\p{L}*|privol\p{L}*|соглас\p{L}*|згод\p{L}*|συγκατάθεσ\p{L}*|συναίνεσ\p{L}*|onay\p{L}*|rıza\p{L}*|同意|동의|موافق\p{L}*|הסכמה/giu,
  /privacy|privatsphäre|datenschutz\p{L}*|vie privée|confidentialité|données personnelles|privacidad\p{L}*|privacidade|dati personali|datos personales|dados pessoais|persoonsgegevens|personuppgifter|personopplysninger|persondata|tietosuoja\p{L}*|prywatności|osobní\p{L}* údaj\p{L}*|adatvédel\p{L}*|конфиденциальност\p{L}*|персональн\p{L}* данн\p{L}*|απορρήτου|gizlilik|隐私|隱私|プライバシー|개인정보|الخصوصية|פרטיות/giu,
  /personali[sz]ed|personalis\p{L}*|personaliz\p{L}*|gepersonaliseerde|persontilpass\p{L}*|personligt tilpas\p{L}*|anpassade|kohdennet\p{L}*|spersonalizowan\p{L}*|personalizovan\p{L}*|személyre szabott|персонализирован\p{L}*|εξατομικευμέν\p{L}*|kişiselleştir\p{L}*|个性化|個人化|パーソナライズ|맞춤/giu,
  /\b(?:ad|ads|advertising|advertisements?)\b|werb\p{L}*|anzeigen|publicit\p{L}*|publicid\p{L}*|pubblicit\p{L}*|anuncios|anúncios|advertentie\p{L}*|annons\p{L}*|annonser?|reklam\p{L}*|mainon\p{L}*|реклам\p{L}*|διαφημίσ\p{L}*|广告|廣告|広告|광고|إعلان\p{L}*/giu,
  /\b(?:partners?|vendors?|third part(?:y|ies))\b|partner\p{L}*|partenaires|socios|proveedores|parceiros|fornitori|terze parti|leveranciers|leverantörer|kumppani\p{L}*|dostawc\p{L}*|партн\p{L}*|συνεργάτ\p{L}*|ortak\p{L}*|合作伙伴|パートナー|파트너/giu,
  /\b(?:accept|reject|agree|decline|allow)\b|akzept\p{L}*|ablehnen|accepter|refuser|aceptar|rechazar|aceitar|rejeitar|accett\p{L}*|rifiut\p{L}*|accepteren|weigeren|godkänn\p{L}*|avvisa|godta|avvis|accepter|hyväksy\p{L}*|akcept\p{L}*|odrzuc\p{L}*|přijmout|odmítnout|elfogad\p{L}*|принять|отклонить|прийняти|αποδοχή|απόρριψη|kabul|reddet|接受|拒绝|許可|拒否|거부|قبول|رفض/giu,
  /withdraw\p{L}*|revoke|widerruf\p{L}*|retirer|revocar|retirar|revocare|revogar|intrekken|återkalla|trekke tilbake|peruuttaa|wycofa\p{L}*|odvolat|visszavon\p{L}*|отозвать|ανακαλ\p{L}*/giu,
  /stor(?:e|ing) (?:and\/or |and |or )?access\p{L}*|speichern|stocker|almacenar|armazenar|archiviare|opslaan|lagra|lagre|tallentaa|przechowywan\p{L}*|ukládání|tárol\p{L}*|хранени\p{L}*|αποθήκευσ\p{L}*/giu,
];

/** A wall has words of at least this many groups, and at least this share of its words are among them. */
const GROUPS = 5;
const SHARE = 0.05;

/** Lines in place of an article, in many languages. */
const NOTICES: RegExp[] = [
  // Rights
  /^(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|всі права захищені|tüm hakları saklıdır|版权所有|版權所有|無断転載|무단 ?전재|جميع الحقوق محفوظة|כל הזכויות שמורות)/iu,
  /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati)\.?$/iu,
  // Scripts and browsers
  /(?:enable|activate|turn on|requires?) (?:java ?script|cookies)|java ?script (?:is (?:disabled|required|not)|must be|aktivier|deaktiviert)|(?:bitte )?aktivieren sie (?:java ?script|cookies)|(?:activer|activez) (?:le )?java ?script|(?:habilit[ae]|activ[ae]|ativ[ae]) (?:el |o )?java ?script|(?:abilita|attiva) java ?script|включите java ?script|请启用|javascriptを有効|browser (?:is )?(?:not supported|outdated)|ad ?-?blocker/iu,
  // Access
  /(?:access (?:to this page )?(?:has been )?denied|are you (?:a )?(?:human|robot)|verify (?:that )?you are (?:a )?human|checking your browser|unusual traffic|request (?:was )?blocked|403 forbidden|just a moment|captcha)/iu,
  /(?:not available in your (?:country|region|location)|unavailable (?:in|for legal reasons)|451 unavailable|no está disponible en tu (?:país|región)|não está disponível (?:na sua região|no seu país)|in ihrem land nicht verfügbar|n[’']est pas disponible dans votre (?:pays|région))/iu,
  /(?:page (?:you (?:requested|are looking for) )?(?:was |could )?not (?:be )?found|page (?:does not|doesn[’']t) exist|error 404|404 (?:not found|error)|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan (?:kunde inte hittas|finns inte)|siden (?:ble|blev) ikke funnet|sivua ei löydy|nie znaleziono strony|страница не найдена|页面不存在|ページが見つかりません|페이지를 찾을 수)/iu,
  // Accounts
  /^(?:please )?(?:sign|log) in|^(?:subscribe|register|sign up) (?:now|today|to|for|and)|^(?:bitte )?(?:anmelden|einloggen|registrieren)|^connectez-vous|^abonnez-vous|^inicia sesión|^suscríbete|^faça login|^assine|^accedi|^abbonati|^login/iu,
  /^(?:loading|please wait|wird geladen|chargement|cargando|carregando|caricamento|laden|laddar|laster|indlæser|ladataan|ładowanie|načítání|загрузка|завантаження|yükleniyor|加载中|読み込み中|로딩|جار التحميل)\b.{0,20}$/iu,
];

/** Says whether the text of a page is a consent wall or another notice instead of an article. */
export function isNotice(text: string): boolean {
  const count = words(text).length;
  return (
    count > 0 &&
    ((count < LONGEST_WALL && isConsentWall(text, count)) || (count < LONGEST_NOTICE && isAllNotices(text)))
  );
}

function isConsentWall(text: string, count: number): boolean {
  const hits = CONSENT.map((group) => text.match(group)?.length ?? 0);
  const total = hits.reduce((sum, number) => sum + number, 0);
  return hits.filter((number) => number > 0).length >= GROUPS && total >= SHARE * count;
}

function isAllNotices(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => NOTICES.some((notice) => notice.test(line.trim())));
}
