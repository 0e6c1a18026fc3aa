/** The manual ledger of results 打击战果: one row an item, one column an item, or one column a month. */
import { HEADER_ALIASES } from "@/data/header-aliases";
import { TABLES } from "@/lib/records";
import { bareHeading } from "../heading";
import { anyFilled } from "./keys";
import type { ImportSource } from "./source";

/** 打掉犯罪团伙（个） is kept as 打掉团伙: the same item whether it stands in a row or over a column. */
const itemOfWord: ReadonlyMap<string, string> = new Map(
	Object.entries(HEADER_ALIASES.campaign_result ?? {}).flatMap(([key, words]) => {
		const [, item] = key.split("@");
		return item === undefined ? [] : words.map((word): [string, string] => [bareHeading(word), item]);
	}),
);

/** 单位 over a ledger of items is what they are counted in, not who achieved them. */
const MEASURE = /^(?:万?元|[个人起名张台部份条次套辆户处宗串枚只件家]|人次|%)$/;

/** Items are words: those of the alias file under one name, any other as it was written. */
export const campaignResultSource: ImportSource = {
	id: "campaign_result",
	label: "打击战果",
	table: TABLES.campaign_result,
	carriesVictim: false,
	identifying: ["item", "amount"],
	titles: ["战果", "打击", "成效"],
	needed: ["month"],
	neededAny: [["amount"]],
	parts: { into: "item", fields: ["amount"], by: "heading", months: "month" },
	complete(values) {
		if (!anyFilled(values, ["item"])) return "没有写战果项目，请补全后重新导入";
		if (!anyFilled(values, ["amount"])) return "没有写数量，请补全后重新导入；没有战果请填0";
		values.item = itemOfWord.get(bareHeading(String(values.item))) ?? values.item ?? null;
		if (MEASURE.test(String(values.unit ?? ""))) {
			values.measure ??= values.unit ?? null;
			values.unit = "";
		}
		values.unit ??= "";
		return null;
	},
};
