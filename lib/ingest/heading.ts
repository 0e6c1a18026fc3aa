/** Headings as compared: width, spaces, marks and bracketed remarks do not tell columns apart. */

const FULL_WIDTH_SHIFT = 0xfee0;

function halfWidth(text: string): string {
	return text.replace(/[\uFF01-\uFF5E]/g, (char) =>
		String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT),
	);
}

/** A heading for comparing: half-width, lower case, without spaces, asterisks, colons and marks that print nothing. */
export function cleanHeading(heading: string): string {
	return halfWidth(heading)
		.replace(/[\s\p{Cf}*:：]+/gu, "")
		.toLowerCase();
}

/** The same without bracketed remarks such as 损失金额（元）. */
export function bareHeading(heading: string): string {
	return cleanHeading(heading).replace(/[([【].*?[)\]】]/g, "");
}

/** The money unit a heading names, such as 损失（万元）; null when it names none. */
export function moneyUnitOf(heading: string): "yuan" | "wan" | null {
	const clean = cleanHeading(heading);
	if (/万元|\(万\)|单位:?万/.test(clean)) return "wan";
	return /\(元\)|元$/.test(clean) ? "yuan" : null;
}
