// Menus are <details>: close them on Escape, on a click elsewhere, and when another one opens.
const menus = () => document.querySelectorAll("details.rh-menu[open]");

document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
  }
});
document.addEventListener("focusin", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});

// After a refused form the summary of errors is what must be read first.
document.querySelector("[data-focus]")?.focus();

// On a narrow screen tabs scroll: the one that is open must be in sight.
// Also after the telephone is turned, or when its letters come late and make the tabs wider.
for (const tab of document.querySelectorAll(".rh-tabs [aria-current]")) {
  const baan = tab.closest(".rh-tabs");
  const kijk = new ResizeObserver(() => {
    const verschil = tab.getBoundingClientRect().left - baan.getBoundingClientRect().left;
    baan.scrollLeft += verschil - (baan.clientWidth - tab.offsetWidth) / 2;
  });
  for (const vak of [baan, baan.firstElementChild]) kijk.observe(vak);
}
