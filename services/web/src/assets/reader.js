// Shows times in the zone of the reader. Without this script they are in UTC.
for (const time of document.querySelectorAll('time[datetime]:not(.ago)')) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) continue;
  time.title = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  time.textContent = at.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
}

// A page that waits for something reloads itself.
const { again } = document.querySelector('main').dataset;
if (again) setTimeout(() => location.reload(), Number(again) * 1000);

// Says that stories came in. They are shown when the reader asks for them, so nothing on the page moves by itself.
const live = document.querySelector('.live');
if (live) {
  const stories = new Set();
  const link = live.querySelector('a');
  const stream = new EventSource(live.dataset.stream);
  stream.addEventListener('message', ({ data }) => {
    stories.add(JSON.parse(data));
    const { one, many } = live.dataset;
    live.querySelector('.live-text').textContent = stories.size === 1 ? one : many.replace('#', stories.size);
    link.hidden = false;
  });
}
