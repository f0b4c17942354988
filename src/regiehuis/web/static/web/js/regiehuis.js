// The one entry. Small enhancements only: every page works without any of this.
import "./menu.js";
import "./verstuur.js";
import "./formset.js";
import "./teller.js";
import "./concept.js";
import "./lijst.js";
import "./sessie.js";
