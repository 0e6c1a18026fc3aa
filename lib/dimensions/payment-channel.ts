/** Dimension 17 资金通道: the bank, counter or shop that could have asked once more. */
import { PAYMENT_CHANNELS } from "@/data/case-values";
import { toldScheme } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 资金通道 from its column; a cell that lists several stays as written, because the main one is not said. */
export const paymentChannel = wordColumn({
	id: "payment_channel",
	number: 17,
	label: { zh: "资金通道", en: "Payment channel" },
	side: "case",
	isOpen: true,
	isOrdered: false,
	column: "资金通道",
	values: PAYMENT_CHANNELS,
	pick: (event) => event.paymentChannel,
	told: (event) => toldScheme(event, "paymentChannel"),
});
