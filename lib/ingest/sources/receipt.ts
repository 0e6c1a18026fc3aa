/** Receipt exports 反诈回执. */
import { TABLES } from "@/lib/records";
import type { ImportSource } from "./source";

/** Receipts often have no number; the key is then derived from signer and time. */
export const receiptSource: ImportSource = {
	id: "receipt",
	label: "反诈回执",
	table: TABLES.receipt,
	carriesVictim: false,
	identifying: ["signed_time"],
	needed: ["signed_time", "name"],
};
