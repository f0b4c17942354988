// Autosave of forms with data-concept="<address>". The server keeps the draft; until it has said so,
// an encrypted copy stays in the browser. Autosaving does not extend the session.
import * as kluis from "./kluis.js";
import { kloktijd, w } from "./woorden.js";

const STILTE = 1500; // after the last key
const UITERLIJK = 10000; // while somebody keeps typing
const OPNIEUW = [5000, 10000, 30000, 60000];
// Whoever goes back gets what the browser remembers: that is not typing, and it may be half of it.
const TERUG = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
const NIET = /^(csrfmiddlewaretoken|eenmalig|indiening|versie|bevestigd)$/;

const gekozen = (element, zoalsGekomen) => (zoalsGekomen ? element.defaultChecked : element.checked);
const gekomen = (element) =>
  element.type === "select-one"
    ? ([...element.options].find((optie) => optie.defaultSelected) ?? element.options[0])?.value ?? ""
    : element.defaultValue ?? element.value;

// What is saved: text and choices; never passwords, files or keys. With `zoalsGekomen` as the server
// sent it: what was typed before this script was there counts as a change.
function velden(form, zoalsGekomen = false) {
  const paren = [];
  for (const element of form.elements) {
    if (!element.name || element.disabled || NIET.test(element.name)) continue;
    if (["password", "file", "submit", "button"].includes(element.type)) continue;
    if (["radio", "checkbox"].includes(element.type)) {
      if (gekozen(element, zoalsGekomen)) paren.push([element.name, element.value]);
    } else paren.push([element.name, zoalsGekomen ? gekomen(element) : element.value]);
  }
  return paren;
}

class Concept {
  constructor(form) {
    this.form = form;
    this.adres = form.dataset.concept;
    this.stand = form.querySelector("[data-concept-stand]") ?? this.maakStand();
    this.gekomen = velden(form, true);
    // What was refused stands on the page, and nowhere else yet.
    const geweigerd = form.querySelector("[aria-invalid=true], .rh-error-summary");
    this.laatst = geweigerd ? "" : JSON.stringify(this.gekomen);
    if (TERUG && document.readyState !== "complete")
      addEventListener("load", () => setTimeout(() => (this.laatst = JSON.stringify(velden(form)))));
    this.poging = 0;
    form.addEventListener("input", () => this.gewijzigd());
    form.addEventListener("change", () => this.gewijzigd());
    form.addEventListener("submit", () => this.verstuurd());
    addEventListener("pagehide", () => this.bijVertrek());
    document.addEventListener("visibilitychange", () => document.hidden && this.bijVertrek());
    addEventListener("online", () => this.vuil && this.bewaar());
    addEventListener("beforeunload", (event) => {
      if (this.vuil && this.mislukt && !this.weg) event.preventDefault();
    });
    this.biedAan().then(() => this.vuil && this.gewijzigd());
  }

  maakStand() {
    const p = document.createElement("p");
    p.className = "rh-saved";
    p.setAttribute("role", "status");
    (this.form.querySelector(".rh-buttons") ?? this.form).append(p);
    return p;
  }

  zeg(tekst, mis = false) {
    this.stand.textContent = tekst;
    this.stand.classList.toggle("rh-saved--failed", mis);
  }

  get vuil() {
    return JSON.stringify(velden(this.form)) !== this.laatst;
  }

  gewijzigd() {
    clearTimeout(this.klok);
    this.sinds ??= Date.now();
    const rest = Math.max(0, UITERLIJK - (Date.now() - this.sinds));
    this.klok = setTimeout(() => this.bewaar(), Math.min(STILTE, rest));
  }

  lichaam(paren) {
    const data = new URLSearchParams(paren);
    data.set("csrfmiddlewaretoken", this.form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "");
    return data;
  }

  async bewaar() {
    clearTimeout(this.klok);
    const paren = velden(this.form);
    const foto = JSON.stringify(paren);
    if (this.weg || foto === this.laatst) return;
    if (this.onderweg) {
      this.nogmaals = true;
      return;
    }
    this.onderweg = true;
    this.sinds = null;
    kluis.leg(this.adres, paren).catch(() => {});
    try {
      const antwoord = await fetch(this.adres, {
        method: "POST",
        body: this.lichaam(paren),
        headers: { "X-Concept": "1" },
        credentials: "same-origin",
        redirect: "manual",
      });
      if (!antwoord.ok) throw antwoord.status;
      this.laatst = foto;
      this.poging = 0;
      this.mislukt = false;
      this.zeg(w.bewaard(antwoord.headers.get("Concept-Bewaard") || kloktijd()));
      if (!this.vuil) kluis.weg(this.adres).catch(() => {});
    } catch (fout) {
      this.mislukt = true;
      const eigen = { 0: w.uitgelogd, 401: w.uitgelogd, 403: w.uitgelogd, 413: w.tegroot };
      this.zeg(eigen[fout] ?? w.mislukt, true);
      if (fout !== 413) {
        const wacht = OPNIEUW[Math.min(this.poging++, OPNIEUW.length - 1)];
        this.klok = setTimeout(() => this.bewaar(), wacht);
      }
    } finally {
      this.onderweg = false;
      if (this.nogmaals) {
        this.nogmaals = false;
        this.gewijzigd();
      }
    }
  }

  // The page goes away: send what is left without waiting for an answer.
  bijVertrek() {
    if (this.weg || !this.vuil) return;
    const paren = velden(this.form);
    kluis.leg(this.adres, paren).catch(() => {});
    const data = this.lichaam(paren);
    if (data.toString().length < 60000) {
      fetch(this.adres, { method: "POST", body: data, headers: { "X-Concept": "1" }, keepalive: true }).catch(() => {});
    }
  }

  verstuurd() {
    this.weg = true;
    clearTimeout(this.klok);
    kluis.leg(this.adres, velden(this.form)).then(() => kluis.verstuurd(this.adres)).catch(() => {});
  }

  // What somebody typed and chose: not the hidden fields, which the server sets anew on each page.
  leesbaar(paren) {
    const gezien = paren.filter(([naam, waarde]) => {
      const element = this.form.elements.namedItem(naam);
      return element ? element.type !== "hidden" : waarde.trim();
    });
    return JSON.stringify(gezien.map(([naam, waarde]) => [naam, waarde.trim()]));
  }

  async biedAan() {
    const gevonden = await kluis.haal(this.adres).catch(() => null);
    // the answer to a search shows all that was typed, but not every field
    const gezocht = "gezocht" in this.form.dataset;
    if (!gevonden || gezocht || this.leesbaar(gevonden.velden) === this.leesbaar(this.gekomen)) {
      kluis.weg(this.adres).catch(() => {});
      return;
    }
    const melding = document.createElement("div");
    melding.className = "rh-notice rh-notice--warning";
    melding.setAttribute("role", "status");
    const zin = document.createElement("p");
    zin.textContent = w.teruggevonden(kloktijd(gevonden.op));
    const knoppen = document.createElement("p");
    knoppen.className = "rh-row";
    const knop = (tekst, klasse, doe) => {
      const element = document.createElement("button");
      element.type = "button";
      element.className = `nl-button nl-button--${klasse} rh-button--sm`;
      element.textContent = tekst;
      element.addEventListener("click", () => {
        doe();
        melding.remove();
        this.form.querySelector("input:not([type=hidden]), textarea")?.focus();
      });
      knoppen.append(element);
    };
    knop(w.zetterug, "secondary", () => this.zetTerug(gevonden.velden));
    knop(w.gooiweg, "subtle", () => kluis.weg(this.adres));
    melding.append(zin, knoppen);
    this.form.before(melding);
  }

  zetTerug(paren) {
    for (const element of this.form.elements) {
      if (["radio", "checkbox"].includes(element.type)) {
        if (!NIET.test(element.name)) element.checked = paren.some(([n, v]) => n === element.name && v === element.value);
      }
    }
    for (const [naam, waarde] of paren) {
      const element = this.form.elements.namedItem(naam);
      if (element && "value" in element && !["radio", "checkbox", "hidden"].includes(element.type)) element.value = waarde;
    }
    this.form.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const formulieren = [...document.querySelectorAll("form[data-concept]")];
const wie = document.body.dataset.gebruiker ?? "";

async function begin() {
  // Another user, or nobody: what the one before left behind is not for these eyes.
  if (kluis.bruikbaar) {
    await kluis.vanWie(wie).catch(() => {});
    // The page that says that it was done: what was sent has arrived, also when it can be sent again.
    const gelukt = document.querySelector(".rh-messages .utrecht-alert--ok");
    if (wie) await kluis.ruimOp(gelukt ? [] : formulieren.map((form) => form.dataset.concept)).catch(() => {});
  }
  for (const form of formulieren) new Concept(form);
}

// Forms that came later, such as an item opened beside a list.
export function bewaak(deel) {
  for (const form of deel.querySelectorAll("form[data-concept]")) new Concept(form);
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-uitloggen]")) kluis.leeg().catch(() => {});
});
begin();
