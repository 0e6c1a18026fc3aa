/** Lists of victims 受害人名册, each row with the number of its case or call. */
import { TABLES } from "@/lib/records";
import { personKey } from "../person-key";
import type { Stored } from "../read-field";
import type { ImportSource } from "./source";

const text = (value: Stored | undefined): string | null =>
	typeof value === "string" && value !== "" ? value : null;

/** A list that names both numbers belongs to the case: a call may have several cases, a case has one call. */
export const victimSource: ImportSource = {
	id: "victim",
	label: "受害人名册",
	table: TABLES.victim,
	carriesVictim: false,
	extraFields: [
		{ id: "case_no", label: "案件编号", kind: "reference" },
		{ id: "incident_no", label: "警情编号", kind: "reference" },
	],
	identifying: ["case_no", "incident_no"],
	titles: ["受害人", "被害人", "事主", "受骗人"],
	needed: [],
	neededAny: [
		["case_no", "incident_no"],
		["victim_name", "victim_id_no"],
	],
	complete(values) {
		const [caseNo, incidentNo] = [text(values.case_no), text(values.incident_no)];
		values.event_kind = caseNo === null ? "incident" : "case_file";
		values.event_no = caseNo ?? incidentNo;
		values.person_key = personKey(values.victim_id_no_whole ?? null, values.victim_name ?? null);
		delete values.case_no;
		delete values.incident_no;
		return null;
	},
};
