/** The 20 000 national fraud reports read without any of the product's code: what the officer's mapping should make of them. */
import { plainCsv } from "./plain-csv";

/** One report; unknown values are empty, as the values of the product's own rows are compared. */
export interface NationalReport {
	/** YYYY-MM-DD. */
	readonly day: string;
	readonly category: string;
	readonly channel: string;
	readonly gender: string;
	/** Band as the settings file cuts it. */
	readonly age: string;
	/** Loss in 1/100 of the currency; 0 = an attempt. */
	readonly fen: number;
}

/** The band of a decade as the settings file cuts it: below 20, each decade, 100 and more; everything else is unknown. */
function bandOf(age: string): string {
	if (/^'(1 - 9|10 - 19)$/.test(age)) return "lt20";
	if (age === "'100 +") return "ge100";
	const decade = /^'(\d)0 - \d9$/.exec(age);
	return decade ? `${decade[1]}0_${decade[1]}9` : "";
}

const genderOf = (gender: string) => ({ Female: "female", Male: "male" })[gender] ?? "";
const unless = (blank: string, value = "") => (value === blank ? "" : value);

/** All reports in the order of the file. */
export function nationalReports(bytes: Uint8Array): readonly NationalReport[] {
	return plainCsv(new TextDecoder().decode(bytes)).map((record) => ({
		day: record["Date Received / Date recue"] ?? "",
		category: unless("Unknown", record["Fraud and Cybercrime Thematic Categories"]),
		channel: unless("Not Available", record["Solicitation Method"]),
		gender: genderOf(record.Gender ?? ""),
		age: bandOf(record["Victim Age Range / Tranche d'age des victimes"] ?? ""),
		fen: Math.round(Number((record["Dollar Loss /pertes financieres"] ?? "").replace(/[$,]/g, "")) * 100),
	}));
}
