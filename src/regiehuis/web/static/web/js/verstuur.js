// One submit at a time, and progress for what takes more than a second.
import { w } from "./woorden.js";

const WACHT = 1000;

// Without a connection the browser would replace the page, with the text on it, by an error of its
// own. Before any other listener, so that nothing believes that the form was sent.
function geenVerbinding(form) {
  let melding = form.querySelector(".rh-offline");
  if (!melding) {
    melding = document.createElement("p");
    melding.className = "rh-offline rh-error";
    melding.setAttribute("role", "alert");
    (form.querySelector(".rh-buttons") ?? form).after(melding);
  }
  melding.textContent = w.geenverbinding;
}

document.addEventListener(
  "submit",
  (event) => {
    if (navigator.onLine || event.target.method !== "post") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    geenVerbinding(event.target);
  },
  true,
);
addEventListener("online", () => {
  for (const melding of document.querySelectorAll(".rh-offline")) melding.remove();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.bezig) {
    event.preventDefault();
    return;
  }
  form.dataset.bezig = "ja";
  // The name of the pressed button must still be sent: disable after the browser took the data.
  setTimeout(() => {
    for (const knop of form.querySelectorAll('button:not([type="button"])')) {
      if (!knop.disabled) {
        knop.disabled = true;
        knop.dataset.uit = "ja";
      }
    }
  }, 0);
  // Where a file comes (data-bestand) the page stays, and nothing tells that it came.
  if ("bestand" in form.dataset) setTimeout(() => vrij(form), 3 * WACHT);
  form.wachttijd = setTimeout(() => {
    form.classList.add("is-busy");
    let melding = form.querySelector(".rh-busy");
    if (!melding) {
      melding = document.createElement("span");
      melding.className = "rh-busy";
      (form.querySelector(".rh-buttons") ?? form).append(melding);
    }
    melding.setAttribute("role", "status");
    melding.textContent = w.bezig;
  }, WACHT);
});

function vrij(form) {
  delete form.dataset.bezig;
  clearTimeout(form.wachttijd);
  form.classList.remove("is-busy");
  form.querySelector(".rh-busy")?.remove();
  for (const knop of form.querySelectorAll("[data-uit]")) {
    knop.disabled = false;
    delete knop.dataset.uit;
  }
}

// Back in the history (also from the cache of the browser): the form can be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-bezig]")) vrij(form);
});
