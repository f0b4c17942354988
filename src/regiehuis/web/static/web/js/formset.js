// "Nog een toevoegen" adds the row in place. Without script the same button asks the server.
import { w } from "./woorden.js";

document.addEventListener("click", (event) => {
  const knop = event.target.closest("[data-meer]");
  const set = knop?.closest("[data-formset]");
  const leeg = set?.querySelector("template[data-leeg]");
  if (!leeg) return;
  const totaal = set.querySelector(`[name="${set.dataset.formset}-TOTAL_FORMS"]`);
  const nummer = Number(totaal.value);
  if (nummer >= Number(set.dataset.max)) return;
  event.preventDefault();
  const rij = leeg.content.firstElementChild.cloneNode(true);
  for (const element of rij.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes("__prefix__")) element.setAttribute(name, value.replaceAll("__prefix__", nummer));
    }
  }
  set.querySelector(".rh-formset").append(rij);
  totaal.value = nummer + 1;
  if (nummer + 1 >= Number(set.dataset.max)) knop.hidden = true;
  rij.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  let live = set.querySelector("[data-live]");
  if (!live) {
    live = document.createElement("p");
    live.className = "rh-visually-hidden";
    live.dataset.live = "";
    live.setAttribute("role", "status");
    set.append(live);
  }
  live.textContent = w.rij(nummer + 1);
});
