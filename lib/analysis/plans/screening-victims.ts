/** Every victim row with all that tells who is meant and who belongs to them; what receipt screening matches signers with. */
import { id, sql } from "@/lib/sql/fragment";
import type { Plan } from "../plan";
import { BATCH_RANK } from "../stored";

const COLUMNS = {
	event_kind: "text",
	event_no: "text",
	person_key: "text",
	victim_name: "text",
	victim_id_no_whole: "text",
	victim_phone_numbers: "text",
	victim_birth_date: "moment",
	victim_residence: "text",
	victim_household_no: "text",
	victim_family_phone_numbers: "text",
	victim_contact_name: "text",
	victim_contact_phone_numbers: "text",
} as const;

/** One row a victim and record it was read from, unmasked; in the order in which batches speak, so that later rows overrule earlier ones. */
export function screeningVictimsPlan(): Plan<typeof COLUMNS> {
	return {
		name: "screening-victims",
		columns: COLUMNS,
		sql: sql`SELECT ${Object.keys(COLUMNS).map((column) => id("v", column))}
FROM victim AS v JOIN ${BATCH_RANK} AS k ON k.batch_id = v.batch_id
ORDER BY k.rank, v.row_number, v.event_kind, v.event_no, v.person_key`,
	};
}
