/** Headings of lists of victims 受害人名册: every person column is the victim's own, so that bare 姓名 and 电话 are clear. */
import type { Headings } from "./headings";
import { VICTIM_HEADINGS } from "./person";

const { victim_name = [], victim_phone = [], victim_residence = [], victim_village = [] } = VICTIM_HEADINGS;

/** Field of the victim table, or the number of its event → headings. */
export const VICTIM_LIST_HEADINGS: Headings = {
	...VICTIM_HEADINGS,
	incident_no: [
		"警情编号",
		"接警单编号",
		"接警单号",
		"接警编号",
		"接警号",
		"警单编号",
		"警单号",
		"警情号",
		"接处警编号",
		"关联警情编号",
		"关联警情",
		"JJDBH",
		"Incident No",
		"Incident Number",
	],
	case_no: [
		"案件编号",
		"案号",
		"案件号",
		"立案编号",
		"案件编码",
		"关联案件编号",
		"所涉案件编号",
		"所属案件编号",
		"AJBH",
		"Case No",
		"Case Number",
	],
	victim_name: [...victim_name, "姓名", "人员姓名", "XM", "Name", "Full Name"],
	victim_phone: [
		...victim_phone,
		"联系电话",
		"手机号",
		"手机号码",
		"电话",
		"联系方式",
		"电话号码",
		"Phone",
		"Mobile",
	],
	victim_residence: [...victim_residence, "地址", "住址详址", "Address"],
	victim_village: [...victim_village, "村居名称", "社区"],
};
