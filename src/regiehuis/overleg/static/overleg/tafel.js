// The table: texts keep themselves, a line shows how it is read, the clock runs. All of it works
// without this script: every text has its own button, and the server shows the reading.

import { w } from "../web/js/woorden.js";

const RUST = 1500;
const OPNIEUW = 10000;
const LEZEN = 350;

// ---- texts keep themselves ----------------------------------------------------------------------

function stand(form, tekst, mis = false) {
  const plek = form.querySelector("[data-bewaard]");
  plek.textContent = tekst;
  plek.classList.toggle("rh-saved--failed", mis);
}

async function bewaar(form) {
  if (form.bezig) {
    form.nogEens = true;
    return;
  }
  form.bezig = true;
  const getypt = form.getypt;
  try {
    const antwoord = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    // somebody else wrote here, or the session ended: the page that says so, with the text
    if (antwoord.status === 409 || antwoord.redirected) {
      form.gewijzigd = form.nogEens = false;
      return form.submit();
    }
    const gegevens = await antwoord.json();
    if (antwoord.ok) {
      form.querySelector('[name$="-versie"]').value = gegevens.versie;
      form.gewijzigd = getypt !== form.getypt;
    }
    stand(form, gegevens.bewaard ?? gegevens.fout, !antwoord.ok);
  } catch {
    // no connection: the text stays in the field, and is sent again
    stand(form, w.nietbewaard, true);
    form.gewijzigd = true;
    clearTimeout(form.straks);
    form.straks = setTimeout(() => bewaar(form), OPNIEUW);
  } finally {
    form.bezig = false;
    if (form.nogEens) {
      form.nogEens = false;
      bewaar(form);
    }
  }
}

for (const form of document.querySelectorAll("form[data-vanzelf]")) {
  form.dataset.stil = "ja";
  form.addEventListener("input", () => {
    form.gewijzigd = true;
    form.getypt = (form.getypt ?? 0) + 1;
    clearTimeout(form.straks);
    form.straks = setTimeout(() => bewaar(form), RUST);
  });
  form.addEventListener("change", () => {
    clearTimeout(form.straks);
    if (form.gewijzigd) bewaar(form);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(form.straks);
    bewaar(form);
  });
}
addEventListener("beforeunload", (event) => {
  const open = [...document.querySelectorAll("form[data-vanzelf]")].some((f) => f.gewijzigd);
  if (open) event.preventDefault();
});

// ---- presence keeps itself ----------------------------------------------------------------------

const aanwezig = document.querySelector("form[data-aanwezig]");
aanwezig?.addEventListener("change", async () => {
  const verstuurd = [...aanwezig.querySelectorAll("input:checked")];
  try {
    const antwoord = await fetch(aanwezig.action, {
      method: "POST",
      body: new FormData(aanwezig),
      headers: { Accept: "application/json" },
    });
    if (antwoord.redirected) return aanwezig.submit(); // the session ended
    const gegevens = await antwoord.json();
    stand(aanwezig, gegevens.bewaard ?? gegevens.fout, !antwoord.ok);
    if (!antwoord.ok) return;
    for (const keuze of verstuurd) {
      aanwezig.elements[keuze.name.replace("aanwezig-", "was-")].value = keuze.value;
    }
  } catch {
    stand(aanwezig, w.nietbewaard, true); // what differs from 'was' goes along the next time
  }
});

// ---- the reading of a line ----------------------------------------------------------------------

const regel = document.querySelector("form[data-lees]");
if (regel) {
  let straks;
  regel.elements.regel.addEventListener("input", () => {
    clearTimeout(straks);
    straks = setTimeout(async () => {
      const plek = regel.querySelector("[data-lezing]");
      if (!regel.elements.regel.value.trim()) {
        plek.replaceChildren();
        return;
      }
      const antwoord = await fetch(regel.dataset.lees, { method: "POST", body: new FormData(regel) });
      if (antwoord.ok) plek.innerHTML = await antwoord.text();
    }, LEZEN);
  });
}

// ---- the clock ----------------------------------------------------------------------------------

const klok = document.querySelector("[data-begonnen]");
if (klok) {
  const begin = new Date(klok.dataset.begonnen);
  const vak = Number(klok.dataset.tijdvak);
  const nog = klok.querySelector("[data-nog]");
  const verstreken = klok.querySelector("[data-verstreken]");
  const vorm = nog.textContent;
  const vormVerstreken = verstreken.textContent;
  setInterval(() => {
    const minuten = Math.max(0, Math.floor((Date.now() - begin) / 60000));
    // the words come from the server: only the number changes
    if (minuten <= vak && /\d/.test(vorm)) nog.textContent = vorm.replace(/\d+/, String(vak - minuten));
    else nog.classList.add("is-over");
    verstreken.textContent = vormVerstreken.replace(/\d+/, String(minuten));
  }, 20000);
}
