/** Case exports 案件. */
import { TABLES } from "@/lib/records";
import type { ImportSource } from "./source";

/** Cases carry their victim's columns on the same row. */
export const caseFileSource: ImportSource = {
	id: "case_file",
	label: "案件",
	table: TABLES.case_file,
	carriesVictim: true,
	identifying: ["case_no"],
	titles: ["案件", "立案", "破案"],
	needed: ["case_no"],
};
