// Times in the zone of the reader. Without this script they stand in UTC.
for (const time of document.querySelectorAll('time[datetime]:not(.ago)')) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) continue;
  time.title = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  time.textContent = at.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
}

// A page that waits for something looks again by itself.
const { again } = document.querySelector('main').dataset;
if (again) setTimeout(() => location.reload(), Number(again) * 1000);
