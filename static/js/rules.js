// `told` for the sheets that show rules, destinies and prizes: their texts come with the first of these sheets.

import { alsoTold, told } from "./strings.js";
import { RULES } from "./strings/rules.js";

alsoTold(RULES);

export { told };
