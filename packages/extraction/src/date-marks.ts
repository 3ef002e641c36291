import { elementWords, isWithin } from './element-names.ts';
import type { PageLine } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';

/** Words in names and labels of the time of the last change, in many languages. */
const CHANGED =
  /\b(?:updated?|modified|modification|last[- ]?(?:reviewed|edited|changed)|edited|revised|corrected|aktualisiert|geändert|bearbeitet|mis(?:e)? à jour|modifiée?|actualizad[oa]|actualización|atualizad[oa]|modificad[oa]|aggiornat[oa]|aggiornamento|modificat[oa]|bijgewerkt|gewijzigd|uppdaterad|ändrad|opdateret|oppdatert|endret|päivitetty|muokattu|zaktualizowano|aktualizacja|aktualizováno|aktualizované|frissítve|módosítva|actualizat|ažurirano|posodobljeno|güncellen\w*|son güncelleme|diperbarui|cập nhật)\b|обновлен|изменен|оновлен|ажурирано|обновен|ενημερ|תעדכ|עודכן|تحديث|آخر تعديل|به‌روزرسانی|बदलाव|अपडेट|更新|修改|最終更新|수정|업데이트|แก้ไข|อัปเดต/iu;

/** The same for the time of publication. */
const PUBLISHED =
  /\b(?:published|posted|publish(?:ing)?[- ]?date|first published|created|released|veröffentlicht|erschienen|publiziert|publiée?|mis en ligne|paru|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert|udgivet|offentliggjort|julkaistu|opublikowan[oy]|dodano|publikováno|zveřejněno|publikované|megjelent|közzétéve|publicat|objavljeno|yayın\w*|diterbitkan|dipublikasikan|đăng)\b|опубликован|дата публикации|опубліковано|публикуван|δημοσ|פורסם|نشر|منتشر|प्रकाशित|发布|發佈|发表|公開|掲載|公開日|投稿日|입력|등록|게시|เผยแพร่/iu;

/** How many levels up the name of an element can say what its time means. */
const DEPTH = 3;

/** Says whether the label before a date, or the names of its elements, mean a change. */
export function isChangeLabel(text: string): boolean {
  return CHANGED.test(text);
}

export function isPublicationLabel(text: string): boolean {
  return PUBLISHED.test(text);
}

/** Says whether the name of an element means the time of a change and not of publication. */
export function isNamedChange(element: PageElement): boolean {
  if (/datemodified/i.test(element.getAttribute('itemprop') ?? '')) return true;
  return isWithin(element, DEPTH, (at) => {
    const words = elementWords(at);
    return (
      words.some((word) => /^(?:updated?|modified|lastmod|lastupdated?|dtupdated|datemodified|edited)$/.test(word)) &&
      !words.some((word) => /^(?:published|pubdate|posted|created)$/.test(word))
    );
  });
}

/** A label: a short line without a date of its own. */
const LABEL = /^\D{1,40}$/;

/** The words before the date in a line; without any, the line before, if that is a label. */
export function labelOf(line: PageLine, previous: PageLine | undefined): string {
  const label = /^\D*/.exec(line.text)?.[0] ?? '';
  return /\p{L}/u.test(label) || previous === undefined || !LABEL.test(previous.text) ? label : previous.text;
}
