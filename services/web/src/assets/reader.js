// Times in the zone of the reader. Without this script they stand in UTC.
for (const time of document.querySelectorAll('time[datetime]:not(.ago)')) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) continue;
  time.title = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  time.textContent = at.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
}
