/** A page as a visitor sees it. */
export interface Seen {
  readonly status: number;
  readonly url: string;
  readonly html: string;
}

/** A browser without script and picture: keeps cookies, follows redirects, sends forms. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly setCookies: string[] = [];
  readonly pages: Seen[] = [];
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  open(path: string): Promise<Seen> {
    return this.#follow(new URL(path, this.#origin), { method: 'GET' });
  }

  /** Sends a form as a browser does from one of our own pages. */
  post(path: string, fields: Record<string, string> | FormData): Promise<Seen> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return this.#follow(new URL(path, this.#origin), { method: 'POST', body });
  }

  /** Sends the form of the page seen last, with these fields in place of its own. */
  postBack(fields: Record<string, string> | FormData, path?: string): Promise<Seen> {
    const last = this.pages.at(-1);
    const token = /name="skjema" value="([^"]+)"/.exec(last?.html ?? '')?.[1] ?? '';
    if (fields instanceof FormData) fields.set('skjema', token);
    const all = fields instanceof FormData ? fields : { ...fields, skjema: token };
    return this.post(path ?? last?.url ?? '/', all);
  }

  /** Goes to the sign-in service, as far as its choice of organisation. */
  begin(returnTo: string): Promise<Seen> {
    return this.open(`/logg-inn/start?til=${encodeURIComponent(returnTo)}`);
  }

  async signIn(organisation: string, returnTo: string): Promise<Seen> {
    const answer = await this.callbackOf(organisation, returnTo);
    return this.open(answer);
  }

  /** The address that the service sends this visitor back to. */
  async callbackOf(organisation: string, returnTo = '/'): Promise<string> {
    await this.begin(returnTo);
    let at = new URL('/dev-innlogging/velg', this.#origin);
    let init: RequestInit = { method: 'POST', body: new URLSearchParams({ organisasjon: organisation }) };
    for (let hop = 0; hop < 5; hop += 1) {
      const response = await this.#send(at, init);
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`no way on from ${at}: ${response.status} ${(await response.text()).slice(0, 300)}`);
      at = new URL(location, at);
      if (at.pathname === '/logg-inn/svar') return at.href;
      init = { method: 'GET' };
    }
    throw new Error('the sign-in service sends nobody back');
  }

  async signOut(): Promise<Seen> {
    await this.open('/');
    const seen = await this.postBack({}, '/logg-ut');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(seen.html)?.[1] ?? '';
    return this.post('/dev-innlogging/session/end/confirm', { xsrf, logout: 'yes' });
  }

  async #follow(start: URL, first: RequestInit): Promise<Seen> {
    let at = start;
    let init = first;
    for (let hop = 0; hop < 10; hop += 1) {
      const response = await this.#send(at, init);
      const location = response.headers.get('location');
      if (location === null || response.status < 300 || response.status > 399) {
        const seen = { status: response.status, url: at.href, html: await response.text() };
        this.pages.push(seen);
        return seen;
      }
      at = new URL(location, at);
      init = { method: 'GET' };
    }
    throw new Error(`too many redirects from ${start}`);
  }

  async #send(url: URL, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'accept-language': 'nb', 'sec-fetch-site': 'same-origin' };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) {
      this.setCookies.push(text);
      const [pair = ''] = text.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const over = /max-age=0|expires=thu, 01 jan 1970/i.test(text);
      if (over || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
