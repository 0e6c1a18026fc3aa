/** Reads how the fraud was done, and what was done against it, from a narrative. */
import { schemeText } from "./pattern-rules";
import type { PreparedText } from "./prepared";
import type { SchemeFacts } from "./reading";
import { readScheme } from "./scheme-category";
import { readContact } from "./scheme-contact";
import { readHistory, readShield } from "./scheme-history";
import { readIntervention } from "./scheme-intervention";
import { readMedium } from "./scheme-medium";
import { readPayment } from "./scheme-payment";
import { readPrevention } from "./scheme-prevention";
import { silencedSpans, tellsNoFraud } from "./scheme-silence";

const NOTHING: SchemeFacts = {
	category: null,
	subtype: null,
	contactChannel: null,
	scamMedium: null,
	paymentChannel: null,
	priorHistory: null,
	prevention: null,
	shield: null,
	intervention: null,
};

/**
 * The scheme facts of a narrative; each is null where the text is silent, contradicts itself or tells two values
 * equally strongly, and all are where it tells of no fraud.
 */
export function readSchemeFacts(prepared: PreparedText): SchemeFacts {
	const open = schemeText(prepared);
	if (tellsNoFraud(open)) return NOTHING;
	const told = { ...open, silenced: silencedSpans(open) };
	const contactChannel = readContact(told);
	return {
		...readScheme(told),
		contactChannel,
		scamMedium: readMedium(told, contactChannel),
		paymentChannel: readPayment(told),
		priorHistory: readHistory(open),
		prevention: readPrevention(open),
		shield: readShield(open),
		intervention: readIntervention(open),
	};
}
