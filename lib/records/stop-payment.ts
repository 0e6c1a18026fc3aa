/** Stop-payment 止付冻结: one account of one order and its way through the stages 申请→止付→冻结→返还, never mixed. */
import type { RecordTable } from "./field";

/**
 * Stop-payments, keyed by order and item: one order names several accounts or transfers. Where the export has no number,
 * `order_no` is derived from the event and `item_no` from account, transfer time and amount out, so that later stages of the
 * same item find it.
 */
export const stopPayment = {
	id: "stop_payment",
	label: "止付冻结",
	key: ["order_no", "item_no"],
	fields: [
		{ id: "order_no", label: "止付单号", kind: "key" },
		{ id: "item_no", label: "明细号", kind: "key" },
		{ id: "incident_no", label: "警情编号", kind: "reference" },
		{ id: "case_no", label: "案件编号", kind: "reference", moves: true },
		{ id: "report_time", label: "报警时间", kind: "moment" },
		{ id: "victim_name", label: "受害人姓名", kind: "text", personal: "name" },
		{ id: "victim_id_no", label: "受害人身份证号", kind: "id_number", personal: "id_number" },
		{ id: "victim_phone", label: "受害人电话", kind: "phone", personal: "phone" },
		{ id: "account", label: "涉案账号", kind: "reference", personal: "account" },
		{ id: "account_holder", label: "账户户名", kind: "text", personal: "name" },
		{ id: "bank", label: "开户机构", kind: "text" },
		{ id: "account_level", label: "账户层级", kind: "choice" },
		{ id: "payer_account", label: "转出账号", kind: "reference", personal: "account" },
		{ id: "payment_channel", label: "资金通道", kind: "choice" },
		{ id: "transfer_time", label: "转账时间", kind: "moment" },
		{ id: "amount_out", label: "转出金额", kind: "money" },
		{ id: "requested_time", label: "申请时间", kind: "moment" },
		{ id: "requested_amount", label: "申请止付金额", kind: "money" },
		{ id: "executed_time", label: "止付时间", kind: "moment", moves: true },
		{ id: "executed_amount", label: "止付金额", kind: "money", moves: true },
		{ id: "result", label: "止付结果", kind: "choice", moves: true },
		{ id: "failure_reason", label: "失败原因", kind: "choice", moves: true },
		{ id: "stop_until", label: "止付截止时间", kind: "moment", moves: true },
		{ id: "frozen_time", label: "冻结时间", kind: "moment", moves: true },
		{ id: "frozen_amount", label: "冻结金额", kind: "money", moves: true },
		{ id: "frozen_until", label: "冻结截止时间", kind: "moment", moves: true },
		{ id: "returned_time", label: "返还时间", kind: "moment", moves: true },
		{ id: "returned_amount", label: "返还金额", kind: "money", moves: true },
		{ id: "status", label: "当前状态", kind: "choice", moves: true },
		{ id: "unit", label: "申请单位", kind: "text" },
		{ id: "officer", label: "经办人", kind: "text", personal: "name", moves: true },
	],
} as const satisfies RecordTable;
