// Suggestions while typing, from the server. Without this script the form works as it is.
const field = document.querySelector('input[data-suggestions]');
if (field) {
  const list = document.createElement('datalist');
  list.id = 'sok-forslag';
  field.after(list);
  field.setAttribute('list', list.id);
  let latest = 0;
  field.addEventListener('input', async () => {
    const text = field.value.trim();
    if (text.length < 2) return;
    latest += 1;
    const mine = latest;
    const response = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(text)}`).catch(() => null);
    if (!response?.ok || mine !== latest) return;
    const suggestions = await response.json();
    list.replaceChildren(
      ...suggestions.map((suggestion) => Object.assign(document.createElement('option'), { value: suggestion })),
    );
  });
}

for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
