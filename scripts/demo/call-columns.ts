/** The columns and habits of the three call exports; each system has its own headings. */
import type { CallHabits } from "./call-cells";
import type { CallField } from "./mess";

/** A column: its field, its heading, the heading above it in a two-level header. */
export interface Column {
	readonly field: CallField;
	readonly heading: string;
	readonly group: string | null;
}

const column = (field: CallField, heading: string, group: string | null = null): Column => ({
	field,
	heading,
	group,
});

export const OLD_COLUMNS: readonly Column[] = [
	column("incident_no", "接警号"),
	column("report_time", "报警时间"),
	column("occur_from", "发案时间起"),
	column("occur_to", "发案时间止"),
	column("category_original", "原始性质"),
	column("category_confirmed", "确认性质"),
	column("unit", "处警单位"),
	column("address", "警情地址"),
	column("narrative", "简要警情"),
	column("reply", "处警结果"),
	column("caller_name", "报警人"),
	column("caller_phone", "报警人电话"),
	column("victim_name", "受害人姓名"),
	column("victim_id_no", "身份证号"),
	column("victim_gender", "性别"),
	column("victim_age", "年龄"),
	column("victim_occupation", "职业"),
	column("victim_residence", "现住址"),
	column("is_invalid", "是否无效"),
	column("duplicate_of", "重复警情编号"),
	column("loss", "损失金额（万元）"),
];

export const TABLE_COLUMNS: readonly Column[] = [
	column("incident_no", "警情编号"),
	column("report_time", "报警时间"),
	column("occur_from", "发案时间（起）"),
	column("occur_to", "发案时间（止）"),
	column("category_original", "警情类别"),
	column("category_confirmed", "确认性质"),
	column("unit", "辖区单位"),
	column("address", "警情地址"),
	column("narrative", "案情简述"),
	column("reply", "反馈内容"),
	column("caller_name", "报警人"),
	column("caller_phone", "报警人电话"),
	column("victim_name", "受害人姓名"),
	column("victim_id_no", "身份证号码"),
	column("victim_phone", "受害人电话"),
	column("victim_gender", "性别"),
	column("victim_age", "年龄"),
	column("victim_occupation", "职业"),
	column("victim_education", "文化程度"),
	column("victim_marital", "婚姻状况"),
	column("victim_hukou", "户籍地"),
	column("victim_residence", "现住址"),
	column("victim_village", "居住村居"),
	column("victim_employer", "工作单位"),
	column("is_invalid", "是否无效"),
	column("duplicate_of", "重复警情编号"),
	column("loss", "损失金额(元)"),
];

export const NEW_COLUMNS: readonly Column[] = [
	column("incident_no", "警情编号"),
	column("report_time", "报警时间"),
	column("occur_from", "发案时间起", "发案时间"),
	column("occur_to", "发案时间止", "发案时间"),
	column("category_original", "原始性质", "警情性质"),
	column("category_confirmed", "确认性质", "警情性质"),
	column("unit", "处警单位"),
	column("address", "警情地址"),
	column("narrative", "简要警情"),
	column("reply", "处警结果"),
	column("caller_name", "报警人姓名", "报警人信息"),
	column("caller_phone", "报警人电话", "报警人信息"),
	column("victim_name", "受害人姓名", "受害人信息"),
	column("victim_id_no", "身份证号", "受害人信息"),
	column("victim_phone", "受害人电话", "受害人信息"),
	column("victim_gender", "性别", "受害人信息"),
	column("victim_age", "年龄", "受害人信息"),
	column("victim_occupation", "职业", "受害人信息"),
	column("victim_education", "文化程度", "受害人信息"),
	column("victim_marital", "婚姻状况", "受害人信息"),
	column("victim_hukou", "户籍地", "受害人信息"),
	column("victim_residence", "现住址", "受害人信息"),
	column("victim_village", "居住村居", "受害人信息"),
	column("victim_employer", "工作单位", "受害人信息"),
	column("contact_channel", "引流渠道", "涉诈信息"),
	column("payment_channel", "资金通道", "涉诈信息"),
	column("transfer_count", "转账笔数", "涉诈信息"),
	column("loss", "损失金额(元)", "涉诈信息"),
	column("is_invalid", "是否无效"),
	column("duplicate_of", "重复警情编号"),
];

export const OLD_HABITS: CallHabits = {
	time: "iso",
	occur: "iso",
	money: "wan",
	damagedIds: "number",
	guardedIds: false,
};
export const TABLE_HABITS: CallHabits = {
	time: "slashed",
	occur: "slashed",
	money: "yuan-text",
	damagedIds: "text",
	guardedIds: true,
};
export const NEW_HABITS: CallHabits = {
	time: "date",
	occur: "chinese",
	money: "yuan",
	damagedIds: "number",
	guardedIds: false,
};
