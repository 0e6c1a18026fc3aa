/** Stop-payment and freezing exports 止付冻结: every stage of one account of one order. */
import { TABLES } from "@/lib/records";
import { keyFrom } from "./keys";
import type { ImportSource } from "./source";

/** What names the event where the export has no order number. */
const EVENT = [["incident_no", "case_no"], ["victim_id_no_whole", "victim_name"], ["report_time"]] as const;
/** What a later stage cannot change; an order of one account has but one item. */
const ITEM = [["account"], ["transfer_time"], ["amount_out_fen"]] as const;

/** Where neither account nor transfer is readable: the item as it was asked for. */
const REQUEST = [
	["bank"],
	["requested_time", "executed_time", "frozen_time"],
	["requested_amount_fen", "executed_amount_fen", "frozen_amount_fen"],
] as const;

/** An order lists several accounts: its number alone would let them overwrite each other. */
export const stopPaymentSource: ImportSource = {
	id: "stop_payment",
	label: "止付冻结",
	table: TABLES.stop_payment,
	carriesVictim: false,
	identifying: [
		...["order_no", "requested_amount", "executed_time", "executed_amount", "result", "frozen_time"],
		...["frozen_amount", "returned_time", "returned_amount", "stop_until", "frozen_until"],
	],
	titles: ["止付", "冻结", "返还", "查控"],
	needed: [],
	neededAny: [["order_no", "incident_no", "case_no", "account", "victim_name"]],
	complete(values) {
		values.order_no ??=
			keyFrom(values, EVENT) ?? keyFrom(values, [["account"], ["requested_time", "executed_time"]]);
		values.item_no ??= keyFrom(values, ITEM) ?? keyFrom(values, REQUEST) ?? "";
		return null;
	},
};
