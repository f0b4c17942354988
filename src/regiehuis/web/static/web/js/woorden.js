// The few sentences that only the browser can say, in the language of the page.
const woorden = {
  nl: {
    bewaard: (tijd) => `Concept bewaard om ${tijd} uur`,
    bewaren: "Concept wordt bewaard",
    mislukt: "Het concept is nu niet bewaard. Uw tekst staat nog op deze pagina. Wij proberen het opnieuw.",
    uitgelogd: "U bent uitgelogd. Uw tekst staat nog op deze pagina. Log in een ander tabblad in en ga dan hier verder.",
    tegroot: "Het concept is te lang om te bewaren. Uw tekst staat nog op deze pagina.",
    teruggevonden: (tijd) => `Van ${tijd} uur staat hier nog tekst die niet was bewaard.`,
    zetterug: "Zet die tekst terug",
    gooiweg: "Gooi weg",
    bezig: "Bezig met versturen",
    over: (n) => (n === 1 ? "Nog 1 teken over" : `Nog ${n} tekens over`),
    teveel: (n) => (n === 1 ? "1 teken te veel" : `${n} tekens te veel`),
    rij: (n) => `Regel ${n} toegevoegd`,
    laden: "Bezig met laden",
    ladenmislukt: "Laden lukt nu niet. Klik de regel nog een keer aan.",
    bijnauit: "U deed een tijd niets. Over 5 minuten wordt u uitgelogd. Uw concepten blijven bewaard.",
    blijf: "Blijf ingelogd",
    nietbewaard: "Nu niet bewaard. Wat u invulde, staat nog op deze pagina. Wij proberen het opnieuw.",
    geenverbinding: "Er is nu geen verbinding. Uw tekst staat nog op deze pagina.",
  },
  en: {
    bewaard: (tijd) => `Draft saved at ${tijd.replace(".", ":")}`,
    bewaren: "Saving draft",
    mislukt: "The draft could not be saved. Your text is still on this page. We are trying again.",
    uitgelogd: "You are signed out. Your text is still on this page. Sign in on another tab, then continue here.",
    tegroot: "The draft is too long to be saved. Your text is still on this page.",
    teruggevonden: (tijd) => `There is unsaved text here from ${tijd.replace(".", ":")}.`,
    zetterug: "Put that text back",
    gooiweg: "Discard",
    bezig: "Sending",
    over: (n) => (n === 1 ? "1 character left" : `${n} characters left`),
    teveel: (n) => (n === 1 ? "1 character too many" : `${n} characters too many`),
    rij: (n) => `Row ${n} added`,
    laden: "Loading",
    ladenmislukt: "Loading does not work now. Click the line once more.",
    bijnauit: "You did nothing for a while. In 5 minutes you will be signed out. Your drafts are kept.",
    blijf: "Stay signed in",
    nietbewaard: "Not saved now. What you filled in is still on this page. We are trying again.",
    geenverbinding: "There is no connection now. Your text is still on this page.",
  },
};

export const w = woorden[document.documentElement.lang === "en" ? "en" : "nl"];

export const kloktijd = (moment = new Date()) =>
  `${String(moment.getHours()).padStart(2, "0")}.${String(moment.getMinutes()).padStart(2, "0")}`;
