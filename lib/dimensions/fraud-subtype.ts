/** Dimension 14 手法子类: the method the week's poster warns of. */
import { toldScheme } from "./event-narrative";
import { subtypeTree } from "./subtype-tree";
import { wordColumn } from "./word-column";

/** 手法子类 from its column, in the order of the classes; methods outside the tree under their own name. */
export const fraudSubtype = wordColumn({
	id: "fraud_subtype",
	number: 14,
	label: { zh: "手法子类", en: "Method" },
	side: "case",
	isOpen: true,
	isOrdered: false,
	column: "手法子类",
	values: subtypeTree,
	pick: (event) => event.subtype,
	told: (event) => toldScheme(event, "subtype"),
});
