// Work lists: j and k walk (only while the focus is in the list), Enter opens. On a wide screen a
// click opens the item beside the list; without script, or on a narrow screen, it is a page.
import { bewaak } from "./concept.js";
import { w } from "./woorden.js";

const BREED = matchMedia("(min-width: 70em)");
const links = (lijst) => [...lijst.querySelectorAll(".rh-worklist__what")];

document.addEventListener("keydown", (event) => {
  const lijst = event.target.closest?.("[data-lijst]");
  if (!lijst || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select")) return;
  const stap = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (!stap) return;
  const alle = links(lijst);
  const nu = alle.indexOf(document.activeElement);
  const volgende = alle[Math.min(Math.max(nu + stap, 0), alle.length - 1)];
  if (volgende) {
    event.preventDefault();
    volgende.focus();
  }
});

let onderweg = 0;

// htmx tells of what failed by an event; its promise is kept either way.
async function laad(adres, paneel) {
  let gelukt = true;
  const mislukt = () => { gelukt = false; };
  document.addEventListener("htmx:error", mislukt);
  await globalThis.htmx.ajax("GET", adres, { target: paneel, swap: "innerHTML" });
  document.removeEventListener("htmx:error", mislukt);
  return gelukt;
}

async function openNaast(link, paneel) {
  const lijst = link.closest("[data-lijst]");
  for (const li of lijst.querySelectorAll("li.is-open")) {
    li.classList.remove("is-open");
    li.querySelector("[aria-current]")?.removeAttribute("aria-current");
  }
  link.closest("li").classList.add("is-open");
  link.setAttribute("aria-current", "true");
  paneel.setAttribute("aria-busy", "true");
  // What stands there still is of another line: a quick click must not land in it.
  paneel.inert = true;
  onderweg += 1;
  if (await laad(link.dataset.voorbeeld, paneel)) {
    if (link.dataset.adres) history.replaceState(null, "", link.dataset.adres);
    bewaak(paneel);
    paneel.scrollTop = 0;
  } else {
    paneel.textContent = w.ladenmislukt;
  }
  onderweg -= 1;
  if (!onderweg) {
    paneel.removeAttribute("aria-busy");
    paneel.inert = false;
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-voorbeeld]");
  const paneel = document.querySelector("[data-voorbeeldpaneel]");
  if (!link || !paneel || !BREED.matches || !globalThis.htmx) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openNaast(link, paneel);
});
