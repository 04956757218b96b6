// In the page of a preview: loads it anew when the pack has changed, and shows what is amiss with the pack.

const shown = Number(document.querySelector('meta[name="joinery-preview"]').content);

const words = {
  compiling: 'The pack is being compiled …',
  proving: 'The pack is being checked …',
  sound: 'Nothing found.',
  unsound: 'Found in the pack:',
};

const panel = document.createElement('aside');
panel.id = 'joinery-preview';
panel.setAttribute('aria-label', 'Preview');
const status = document.createElement('p');
status.setAttribute('role', 'status');
const list = document.createElement('ul');
panel.append(status, list);
document.body.append(panel);

new EventSource('preview/events').addEventListener('message', ({ data }) => {
  const { version, pack, phase, findings } = JSON.parse(data);
  if (version !== shown) {
    loadAnew(pack);
    return;
  }
  panel.dataset.phase = phase;
  status.textContent = words[phase];
  list.replaceChildren(...findings.map((finding) => {
    const item = document.createElement('li');
    item.textContent = finding;
    return item;
  }));
});

// The address keeps its exercise and theme; the pack's id may have changed.
function loadAnew(pack) {
  const address = new URL(location.href);
  if (address.searchParams.get('pack') === pack) {
    location.reload();
    return;
  }
  address.searchParams.set('pack', pack);
  location.replace(address);
}
