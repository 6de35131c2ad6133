/**
 * `<nav-near-you endpoint="https://…/graphql" language="nb">`: finds a NAV office by postal code, place or municipality, and
 * says whether one can walk in now. Plain standards, nothing else is loaded. What is not known is said to be not known,
 * and lines to call are always there, also where the platform does not answer.
 */

const QUESTION = `query NavNearYou($text: String!, $at: DateTime!, $language: Language) {
  findOffices(text: $text, first: 5) {
    advice(language: $language)
    nodes {
      isCertain
      explanation(language: $language)
      name
      municipality { name }
      office {
        name
        website
        phones { number disputed }
        visitingAddress { street postalCode city }
        openingState(at: $at, channel: DROP_IN) { state until nextOpening }
      }
    }
  }
}`;

/** The police, medical help, the line for victims of violence, NAV: known without asking, for when nothing answers. */
const LINES = ['112', '113', '116006', '+4755553333'];

const WORDS = {
  nb: {
    label: 'Postnummer, sted eller kommune',
    find: 'Finn Nav-kontor',
    states: { OPEN: 'Åpent nå', BY_APPOINTMENT: 'Åpent etter avtale', CLOSED: 'Stengt nå' },
    unknown: 'Vi vet ikke om kontoret er åpent. Ring før du går.',
    until: (time) => `til ${time}`,
    opens: (time) => `åpner ${time}`,
    noOffice: 'Vi vet ikke hvilket Nav-kontor du hører til.',
    several: 'Flere kontor er mulige. Velg det som gjelder der du bor.',
    website: 'Kontorets nettside',
    disputed: 'kildene er uenige om nummeret',
    failed: 'Vi får ikke svar akkurat nå. Ring, eller prøv igjen om litt.',
    waiting: 'Leter …',
    lines: 'Trenger du hjelp nå?',
    names: ['Politi, ved fare', 'Lege, ved fare for liv', 'Vold og overgrep, hele døgnet', 'Nav, vanlige spørsmål'],
  },
  nn: {
    label: 'Postnummer, stad eller kommune',
    find: 'Finn Nav-kontor',
    states: { OPEN: 'Ope no', BY_APPOINTMENT: 'Ope etter avtale', CLOSED: 'Stengt no' },
    unknown: 'Vi veit ikkje om kontoret er ope. Ring før du går.',
    until: (time) => `til ${time}`,
    opens: (time) => `opnar ${time}`,
    noOffice: 'Vi veit ikkje kva Nav-kontor du høyrer til.',
    several: 'Fleire kontor er moglege. Vel det som gjeld der du bur.',
    website: 'Nettsida til kontoret',
    disputed: 'kjeldene er ueinige om nummeret',
    failed: 'Vi får ikkje svar akkurat no. Ring, eller prøv igjen om litt.',
    waiting: 'Leitar …',
    lines: 'Treng du hjelp no?',
    names: ['Politi, ved fare', 'Lege, ved fare for liv', 'Vald og overgrep, heile døgnet', 'Nav, vanlege spørsmål'],
  },
  en: {
    label: 'Postal code, place or municipality',
    find: 'Find the NAV office',
    states: { OPEN: 'Open now', BY_APPOINTMENT: 'Open by appointment', CLOSED: 'Closed now' },
    unknown: 'We do not know whether the office is open. Call before you go.',
    until: (time) => `until ${time}`,
    opens: (time) => `opens ${time}`,
    noOffice: 'We do not know which NAV office is yours.',
    several: 'More than one office is possible. Choose the one for where you live.',
    website: 'The office’s page',
    disputed: 'sources disagree on this number',
    failed: 'There is no answer just now. Call, or try again in a while.',
    waiting: 'Searching …',
    lines: 'Do you need help now?',
    names: [
      'Police, in danger',
      'Medical help, danger to life',
      'Violence and abuse, day and night',
      'NAV, ordinary questions',
    ],
  },
};

const STYLE = `
  /* What it says is Norwegian or English: on a page in Arabic a number would else be read from its last group. */
  :host { display: block; max-width: 40rem; font: inherit; color: inherit; direction: ltr !important; white-space: normal !important; }
  form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
  label { display: grid; gap: 0.25rem; flex: 1 1 14rem; }
  input, button { font: inherit; padding: 0.5rem; }
  a { color: inherit; overflow-wrap: anywhere; }
  h3 { margin: 1rem 0 0.25rem; }
  p { margin: 0.25rem 0; }
  ul { margin: 0.25rem 0; padding-left: 1.25rem; }`;

class NavNearYou extends HTMLElement {
  static observedAttributes = ['language'];
  #root = this.attachShadow({ mode: 'open' });
  #asked = new AbortController();

  connectedCallback() {
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [style];
    this.#show();
  }

  disconnectedCallback() {
    this.#asked.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show();
  }

  get #language() {
    const wanted = (this.getAttribute('language') ?? 'nb').toLowerCase();
    return wanted in WORDS ? wanted : 'nb';
  }

  #show() {
    const words = WORDS[this.#language];
    const input = make('input', { name: 'text', required: true, maxLength: 200, autocomplete: 'postal-code' });
    const form = make('form', {}, make('label', {}, words.label, input), make('button', {}, words.find));
    const answer = make('div', { role: 'status' });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#find(input.value.trim(), answer);
    });
    const lines = LINES.map((number, index) => make('li', {}, `${words.names[index]}: `, phoneLink(number)));
    const help = make('section', {}, make('h3', {}, words.lines), make('ul', {}, ...lines));
    help.lang = form.lang = answer.lang = this.#language;
    this.#root.replaceChildren(form, answer, help);
  }

  async #find(text, answer) {
    if (text === '') return;
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const words = WORDS[this.#language];
    answer.replaceChildren(make('p', {}, words.waiting));
    try {
      const found = await this.#ask(text, signal);
      const several = found.nodes.length > 1 ? [make('p', {}, words.several)] : [];
      const cards = found.nodes.map((node) => card(node, words, this.#language));
      const nothing = found.nodes.length === 0 ? [make('p', {}, found.advice ?? words.noOffice)] : [];
      answer.replaceChildren(...nothing, ...several, ...cards);
    } catch {
      // A newer question has taken its place.
      if (!signal.aborted) answer.replaceChildren(make('p', {}, words.failed));
    }
  }

  async #ask(text, signal) {
    const variables = { text, at: new Date().toISOString(), language: this.#language.toUpperCase() };
    const response = await fetch(this.getAttribute('endpoint'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: QUESTION, variables }),
      signal,
    });
    const { data } = await response.json();
    return data.findOffices;
  }
}

/** One office, or why none is known. */
function card({ office, name, municipality, isCertain, explanation }, words, language) {
  const why = isCertain && office ? [] : [make('p', {}, explanation)];
  if (!office) {
    return make('section', {}, make('h3', {}, municipality?.name ?? name), make('p', {}, words.noOffice), ...why);
  }
  const { visitingAddress: address, phones, website } = office;
  const place = address ? [make('p', {}, `${address.street}, ${address.postalCode} ${address.city}`)] : [];
  const lines = phones.map(({ number, disputed }) =>
    make('p', {}, phoneLink(number), disputed ? ` (${words.disputed})` : ''),
  );
  const page = website ? [make('p', {}, make('a', { href: website }, words.website))] : [];
  const state = make('p', {}, stateWords(office.openingState, words, language));
  return make('section', {}, make('h3', {}, office.name), state, ...place, ...lines, ...page, ...why);
}

function stateWords({ state, until, nextOpening }, words, language) {
  const said = words.states[state];
  if (said === undefined) return words.unknown;
  if (state === 'CLOSED')
    return nextOpening === null ? said : `${said}, ${words.opens(shownTime(nextOpening, language))}`;
  return until === null ? said : `${said}, ${words.until(shownTime(until, language))}`;
}

/** As the clock is in Norway, wherever the reader is. */
function shownTime(instant, language) {
  const options = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...options,
    timeZone: 'Europe/Oslo',
  }).format(new Date(instant));
}

function phoneLink(number) {
  const shown = number.replace(/^\+47(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4').replace(/^(116)(\d{3})$/, '$1 $2');
  return make('a', { href: `tel:${number}` }, shown);
}

/** Texts are put in as text: nothing that a source says becomes markup. */
function make(name, properties, ...children) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

if (!customElements.get('nav-near-you')) customElements.define('nav-near-you', NavNearYou);
