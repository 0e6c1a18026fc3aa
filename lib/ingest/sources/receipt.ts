/** Receipt exports 反诈回执. */
import { TABLES } from "@/lib/records";
import { keyFrom } from "./keys";
import type { ImportSource } from "./source";

/** Receipts often have no number; the key is then derived from signer, time and batch, so that other columns may come and go. */
export const receiptSource: ImportSource = {
	id: "receipt",
	label: "反诈回执",
	table: TABLES.receipt,
	carriesVictim: false,
	identifying: ["signed_time", "receipt_no", "promoter", "promoter_role", "way"],
	titles: ["回执", "承诺书", "签署"],
	needed: ["signed_time", "name"],
	complete(values) {
		values.receipt_no ??= keyFrom(values, [
			["signed_time"],
			["batch"],
			["name"],
			["id_no_whole", "id_no", "phone_numbers", "phone", "address", "village"],
		]);
		return null;
	},
};
