// Unsent text, encrypted in IndexedDB with a key that no script can read out. It is a net under the
// autosave: it holds only what the server has not confirmed, and never anything readable.
// Wiped after sending, at sign-out, for another user, and after twelve hours.
const NAAM = "regiehuis-kluis";
const HOUDBAAR = 12 * 3600 * 1000;
const klaar = (verzoek) =>
  new Promise((ok, mis) => {
    verzoek.onsuccess = () => ok(verzoek.result);
    verzoek.onerror = () => mis(verzoek.error);
  });

let verbinding = null;

function open() {
  verbinding ??= (async () => {
    const verzoek = indexedDB.open(NAAM, 1);
    verzoek.onupgradeneeded = () => {
      verzoek.result.createObjectStore("sleutel");
      verzoek.result.createObjectStore("tekst");
    };
    const db = await klaar(verzoek);
    db.onversionchange = () => {
      db.close();
      verbinding = null;
    };
    return db;
  })();
  return verbinding;
}

async function lade(naam, wijze = "readonly") {
  return (await open()).transaction(naam, wijze).objectStore(naam);
}

async function sleutel() {
  const bestaand = await klaar((await lade("sleutel")).get("sleutel"));
  if (bestaand) return bestaand;
  const nieuw = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  // `add` fails when another tab was first: then take its key
  try {
    await klaar((await lade("sleutel", "readwrite")).add(nieuw, "sleutel"));
    return nieuw;
  } catch {
    return klaar((await lade("sleutel")).get("sleutel"));
  }
}

// Only where the browser gives us both (a secure page): else the tab itself is the only memory.
export const bruikbaar = "indexedDB" in globalThis && Boolean(globalThis.crypto?.subtle);

export async function leg(adres, velden) {
  if (!bruikbaar) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const inhoud = new TextEncoder().encode(JSON.stringify(velden));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await sleutel(), inhoud);
  await klaar((await lade("tekst", "readwrite")).put({ iv, data, op: Date.now(), verstuurd: false }, adres));
}

export async function haal(adres) {
  if (!bruikbaar) return null;
  const rij = await klaar((await lade("tekst")).get(adres));
  if (!rij || Date.now() - rij.op > HOUDBAAR) return null;
  try {
    const inhoud = await crypto.subtle.decrypt({ name: "AES-GCM", iv: rij.iv }, await sleutel(), rij.data);
    return { velden: JSON.parse(new TextDecoder().decode(inhoud)), op: new Date(rij.op) };
  } catch {
    await weg(adres);
    return null;
  }
}

export async function weg(adres) {
  if (bruikbaar) await klaar((await lade("tekst", "readwrite")).delete(adres));
}

// Sent, but not yet known to have arrived: the next page that does arrive removes it.
export async function verstuurd(adres) {
  if (!bruikbaar) return;
  const rij = await klaar((await lade("tekst")).get(adres));
  if (rij) await klaar((await lade("tekst", "readwrite")).put({ ...rij, verstuurd: true }, adres));
}

export async function ruimOp(hier) {
  if (!bruikbaar) return;
  const winkel = await lade("tekst", "readwrite");
  const adressen = await klaar(winkel.getAllKeys());
  const rijen = await klaar(winkel.getAll());
  adressen.forEach((adres, i) => {
    const oud = Date.now() - rijen[i].op > HOUDBAAR;
    if (oud || (rijen[i].verstuurd && !hier.includes(adres))) winkel.delete(adres);
  });
}

// The vault belongs to one user (an opaque id); for anybody else it is emptied.
export async function vanWie(wie) {
  if (!bruikbaar) return;
  if (!wie) return leeg();
  const vorige = await klaar((await lade("sleutel")).get("van"));
  if (vorige === wie) return;
  if (vorige !== undefined) await leeg();
  await klaar((await lade("sleutel", "readwrite")).put(wie, "van"));
}

export async function leeg() {
  if (!bruikbaar) return;
  if (verbinding) (await verbinding).close();
  verbinding = null;
  await klaar(indexedDB.deleteDatabase(NAAM));
}
