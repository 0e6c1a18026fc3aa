/** The registry of canonical tables: adding one is its file and its line here. */
import { caseFile } from "./case-file";
import { enterprise } from "./enterprise";
import type { RecordTable, TableId } from "./field";
import { incident } from "./incident";
import { receipt } from "./receipt";
import { victim } from "./victim";
import { village } from "./village";
import { zone } from "./zone";

/** Every canonical table by id, in the order they are created. */
export const TABLES = {
	incident,
	case_file: caseFile,
	victim,
	receipt,
	village,
	zone,
	enterprise,
} as const satisfies Record<TableId, RecordTable>;
