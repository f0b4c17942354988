// Everything that the browser keeps of the vault, as far as a script can read it.
async () => {
  const klaar = (verzoek) =>
    new Promise((ok, mis) => {
      verzoek.onsuccess = () => ok(verzoek.result);
      verzoek.onerror = () => mis(verzoek.error);
    });
  const uit = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await klaar(indexedDB.open(name));
    for (const lade of db.objectStoreNames) {
      for (const rij of await klaar(db.transaction(lade).objectStore(lade).getAll())) {
        const tekst = rij.data ? new TextDecoder("latin1").decode(rij.data) : "";
        uit.push({ lade, tekst, json: JSON.stringify(rij), uitleesbaar: rij.extractable });
      }
    }
    db.close();
  }
  return uit;
};
