/** The registry of canonical tables: adding one is its file and its line here. */
import { activity } from "./activity";
import { alert } from "./alert";
import { campaignResult } from "./campaign-result";
import { caseFile } from "./case-file";
import { dispatch } from "./dispatch";
import { enterprise } from "./enterprise";
import type { RecordTable, TableId } from "./field";
import { incident } from "./incident";
import { lead } from "./lead";
import { receipt } from "./receipt";
import { relation } from "./relation";
import { shield } from "./shield";
import { stopPayment } from "./stop-payment";
import { victim } from "./victim";
import { village } from "./village";
import { zone } from "./zone";

/** Every canonical table by id, in the order they are created. */
export const TABLES = {
	incident,
	dispatch,
	case_file: caseFile,
	victim,
	receipt,
	relation,
	alert,
	stop_payment: stopPayment,
	lead,
	activity,
	village,
	zone,
	enterprise,
	shield,
	campaign_result: campaignResult,
} as const satisfies Record<TableId, RecordTable>;
