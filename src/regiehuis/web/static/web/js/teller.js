// Characters left. Shown from three quarters on; the server judges, nothing is cut off.
import { w } from "./woorden.js";

function tel(veld) {
  const teller = document.querySelector(`[data-teller="${CSS.escape(veld.id)}"]`);
  if (!teller) return;
  const ruimte = Number(veld.dataset.tekens) - veld.value.length;
  teller.hidden = ruimte > Number(veld.dataset.tekens) / 4;
  teller.textContent = ruimte >= 0 ? w.over(ruimte) : w.teveel(-ruimte);
  teller.classList.toggle("rh-counter--over", ruimte < 0);
}

document.addEventListener("input", (event) => {
  if (event.target.dataset?.tekens) tel(event.target);
});
for (const veld of document.querySelectorAll("[data-tekens]")) tel(veld);
