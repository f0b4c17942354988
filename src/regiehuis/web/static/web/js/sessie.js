// Five minutes before a session ends it says so, and one button keeps it (WCAG 2.2.1).
// The server decides when a session ends (toegang.rules); this only counts along.
import { w } from "./woorden.js";

const STIL = 30 * 60_000;
const VOORAF = 5 * 60_000;
const BLIJF = "/blijf/";

let laatst = Date.now();
let balk = null;
const kanaal = "BroadcastChannel" in window ? new BroadcastChannel("regiehuis-sessie") : null;

function weg() {
  balk?.remove();
  balk = null;
}

function bezig(vertel) {
  laatst = Date.now();
  weg();
  if (vertel) kanaal?.postMessage("bezig");
}

async function blijf() {
  try {
    const antwoord = await fetch(BLIJF, { headers: { "X-Requested-With": "fetch" }, redirect: "manual" });
    if (antwoord.status === 204) bezig(true);
    else zeg(w.uitgelogd, false);
  } catch {
    zeg(w.geenverbinding, true);
  }
}

function zeg(tekst, knop) {
  if (!balk) {
    balk = document.createElement("div");
    balk.className = "rh-notice rh-notice--warning";
    balk.setAttribute("role", "alert");
    (document.getElementById("inhoud") ?? document.body).prepend(balk);
  }
  const zin = document.createElement("p");
  zin.textContent = tekst;
  balk.replaceChildren(zin);
  if (!knop) return;
  const doe = document.createElement("button");
  doe.type = "button";
  doe.className = "nl-button nl-button--secondary rh-button--sm";
  doe.textContent = w.blijf;
  doe.addEventListener("click", blijf);
  balk.append(doe);
}

if (document.body.dataset.gebruiker) {
  kanaal?.addEventListener("message", () => bezig(false));
  kanaal?.postMessage("bezig");
  setInterval(() => {
    const stil = Date.now() - laatst;
    if (stil >= STIL) zeg(w.uitgelogd, false);
    else if (stil >= STIL - VOORAF && !balk) zeg(w.bijnauit, true);
  }, 20_000);
}
