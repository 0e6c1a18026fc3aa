/** One sheet of every new kind as stations write it, and what must stand in its table; all persons are synthetic (county 330799). */
import { describe, expect, it } from "vitest";
import { convert, convertAs, valuesOf } from "./sheets";

const MALE = "330799199001010014";
const FEMALE = "330799199001010022";

describe("dispatch", () => {
	const HEAD = ["接警单编号", "处警单位", "派警时间", "到达现场时间", "反馈时间", "反馈类别", "反馈内容"];

	it("keeps every unit that was sent to one call, by unit and time", () => {
		const { rows, source } = convert([
			HEAD,
			["J1", "溪口所", "2026-05-10 08:03", "2026-05-10 08:11", "2026-05-10 09:00", "刷单返利", "已止付"],
			["J1", "巡特警", "2026-05-10 08:04", null, null, null, null],
		]);
		expect(source).toBe("dispatch");
		expect(rows.map(({ values }) => [values.incident_no, values.unit])).toEqual([
			["J1", "溪口所"],
			["J1", "巡特警"],
		]);
		expect(new Set(rows.map(({ values }) => values.dispatch_no)).size).toBe(2);
		expect(rows[0]?.values).toMatchObject({
			dispatched_time: "2026-05-10 08:03:00",
			arrived_time: "2026-05-10 08:11:00",
			replied_time: "2026-05-10 09:00:00",
			category_confirmed: "刷单返利",
			reply: "已止付",
		});
	});

	it("finds the same dispatch again when its feedback comes later", () => {
		const sent = ["J1", "溪口所", "2026-05-10 08:03", null, null, null, null];
		const replied = [
			"J1",
			"溪口所",
			"2026/5/10 8:03:00",
			"2026-05-10 08:11",
			"2026-05-10 09:00",
			"误报",
			"无警情",
		];
		const [first] = valuesOf(convert([HEAD, sent]));
		const [second] = valuesOf(convert([HEAD, replied]));
		expect(second?.dispatch_no).toBe(first?.dispatch_no);
	});
});

describe("victim lists", () => {
	it("belong to the case where both numbers stand, else to the call", () => {
		const rows = valuesOf(
			convert([
				["案件编号", "警情编号", "姓名", "身份证号", "联系电话", "出生日期"],
				["A1", "J1", "甲一", MALE, "13912345678、0579-87123456", "1990-01-01"],
				[null, "J2", "乙二", null, null, null],
			]),
		);
		expect(rows[0]).toEqual({
			event_kind: "case_file",
			event_no: "A1",
			person_key: `i:${MALE}`,
			victim_name: "甲一",
			victim_id_no: MALE,
			victim_id_no_whole: MALE,
			victim_id_no_state: "valid18",
			victim_phone: "13912345678、0579-87123456",
			victim_phone_numbers: "13912345678 0579-87123456",
			victim_birth_date: "1990-01-01 00:00:00",
			victim_birth_date_has_clock: false,
		});
		expect(rows[1]).toEqual({
			event_kind: "incident",
			event_no: "J2",
			person_key: "n:乙二",
			victim_name: "乙二",
		});
	});

	it("are refused without any number, or without anybody", () => {
		const { refusals, rows, read } = convert([
			["案件编号", "受害人姓名", "性别"],
			[null, "甲一", "女"],
			["A2", null, "男"],
			["A3", "丙三", "男"],
		]);
		expect([read, rows.length]).toEqual([3, 1]);
		expect(
			refusals.map(({ row, reason }) => [row, reason.includes("案件编号"), reason.includes("受害人姓名")]),
		).toEqual([
			[2, true, false],
			[3, false, true],
		]);
	});
});

describe("relations", () => {
	it("of a household register relate each member to its household", () => {
		const rows = valuesOf(
			convert([
				["户号", "姓名", "公民身份号码", "与户主关系", "住址"],
				["H1", "甲一", MALE, "户主", "溪口村1号"],
				["H2", "甲一", null, "户主", "溪口村2号"],
			]),
		);
		expect(rows[0]).toMatchObject({
			person_key: `i:${MALE}`,
			other_key: "h:H1",
			relation_kind: "household",
			relation: "户主",
			household_no: "H1",
		});
		expect(rows[1]).toMatchObject({ person_key: "n:甲一", other_key: "h:H2" });
	});

	it("of one row are as many as it names: kin, an emergency contact, two family numbers", () => {
		const { rows, read } = convert([
			[
				"姓名",
				"身份证号",
				"亲属姓名",
				"亲属身份证号",
				"关系",
				"紧急联系人",
				"紧急联系人电话",
				"亲情号1",
				"亲情号2",
			],
			["甲一", MALE, "乙二", FEMALE, "夫妻", "丙三", "13912345678", "13912345679", "13912345670"],
			["丁四", null, null, null, null, null, null, "13912345671", null],
		]);
		expect(read).toBe(5);
		expect(
			rows.map(({ row, values }) => [row, values.person_key, values.other_key, values.relation_kind]),
		).toEqual([
			[2, `i:${MALE}`, `i:${FEMALE}`, "kin"],
			[2, `i:${MALE}`, "n:丙三", "emergency_contact"],
			[2, `i:${MALE}`, "p:13912345679", "family_number"],
			[2, `i:${MALE}`, "p:13912345670", "family_number"],
			[3, "n:丁四", "p:13912345671", "family_number"],
		]);
		expect(rows[1]?.values.relative_id_no).toBeNull();
	});

	it("take the kind a column names, and keep a word nobody foresaw", () => {
		const rows = valuesOf(
			convert([
				["姓名", "关系人", "关系类型", "住址"],
				["甲一", "乙二", "同住人", "溪口村1号"],
				["甲一", "丙三", "同事", null],
			]),
		);
		expect(rows.map(({ relation_kind: kind }) => kind)).toEqual(["address", "同事"]);
	});

	it("are refused where nobody can be told, or related to anybody", () => {
		const { refusals } = convert([
			["姓名", "户号", "与户主关系", "住址"],
			[null, "H1", "户主", null],
			["甲一", null, "子", null],
		]);
		expect(refusals.map(({ row }) => row)).toEqual([2, 3]);
		for (const { reason } of refusals) expect(reason).toContain("请补全");
	});
});

describe("alerts", () => {
	it("keep every stage with its time", () => {
		const { rows, source } = convert([
			[
				...[
					"预警编号",
					"下发时间",
					"预警等级",
					"预警号码",
					"民警接收时间",
					"妇联接收时间",
					"首次拨打时间",
					"是否接通",
				],
				...[
					"上门时间",
					"见面时间",
					"劝阻时间",
					"是否属实",
					"是否劝阻成功",
					"避免损失（万元）",
					"回访期限",
					"回访时间",
				],
			],
			[
				...[
					"Y1",
					"2026-05-10 08:00",
					"高",
					"13912345678",
					"2026-05-10 08:01",
					"2026-05-10 08:02",
					"2026-05-10 08:03",
					"是",
				],
				...[
					"2026-05-10 08:05",
					"2026-05-10 08:06",
					"2026-05-10 08:10",
					"是",
					"是",
					"12.5",
					"2026-06-10",
					"2026-05-20",
				],
			],
		]);
		expect(source).toBe("alert");
		expect(rows[0]?.values).toMatchObject({
			ticket_no: "Y1",
			issued_time: "2026-05-10 08:00:00",
			level: "高",
			target_phone_numbers: "13912345678",
			received_time: "2026-05-10 08:01:00",
			federation_received_time: "2026-05-10 08:02:00",
			first_call_time: "2026-05-10 08:03:00",
			is_connected: true,
			door_time: "2026-05-10 08:05:00",
			met_time: "2026-05-10 08:06:00",
			stopped_time: "2026-05-10 08:10:00",
			is_confirmed: true,
			is_dissuaded: true,
			loss_avoided_fen: 12_500_000,
			follow_up_due: "2026-06-10 00:00:00",
			follow_up_time: "2026-05-20 00:00:00",
		});
	});

	it("without a number are known by person and time of issue, however the outcome changes", () => {
		const head = ["下发时间", "被劝阻人", "预警号码", "预警级别", "劝阻结果"];
		const [open] = valuesOf(convert([head, ["2026-05-10 08:00", "甲一", "13912345678", "高", null]]));
		const [done] = valuesOf(
			convert([head, ["2026年5月10日8时", "甲一", "+86 139 1234 5678", "高", "劝阻成功"]]),
		);
		const [other] = valuesOf(convert([head, ["2026-05-10 08:00", "甲一", "13912345679", "高", null]]));
		expect(done?.ticket_no).toBe(open?.ticket_no);
		expect(other?.ticket_no).not.toBe(open?.ticket_no);
	});
});

describe("stop-payments", () => {
	const HEAD = [
		...["止付单号", "警情编号", "受害人姓名", "止付账号", "开户行", "转账时间", "转账金额(元)", "申请时间"],
		...["止付时间", "止付金额(元)", "止付结果", "冻结时间", "冻结金额(元)", "返还时间", "返还金额(元)"],
	];

	it("keep all stages apart, and every account of one order", () => {
		const rows = valuesOf(
			convert([
				HEAD,
				[
					...[
						"Z1",
						"J1",
						"甲一",
						"6222 0212 3456 7890 123",
						"某银行",
						"2026-05-10 08:00",
						"30000",
						"2026-05-10 08:04",
					],
					...["2026-05-10 08:08", "20000", "部分止付", "2026-05-12 07:59", "20000", "2026-08-12", "18000"],
				],
				["Z1", "J1", "甲一", "6222021234567890999", "某银行", "2026-05-10 08:01", "5000"],
			]),
		);
		expect(rows[0]).toMatchObject({
			order_no: "Z1",
			incident_no: "J1",
			account: "6222021234567890123",
			transfer_time: "2026-05-10 08:00:00",
			amount_out_fen: 3_000_000,
			requested_time: "2026-05-10 08:04:00",
			executed_time: "2026-05-10 08:08:00",
			executed_amount_fen: 2_000_000,
			result: "部分止付",
			frozen_time: "2026-05-12 07:59:00",
			frozen_amount_fen: 2_000_000,
			returned_time: "2026-08-12 00:00:00",
			returned_amount_fen: 1_800_000,
		});
		expect(rows[1]?.order_no).toBe("Z1");
		expect(rows[1]?.item_no).not.toBe(rows[0]?.item_no);
	});

	it("find their item again when a later stage is exported", () => {
		const first = ["Z1", "J1", "甲一", "6222021234567890123", "某银行", "2026-05-10 08:00", "30000"];
		const stages = ["2026-05-10 08:04", "2026-05-10 08:08", "20000", "成功", "2026-05-12", "20000"];
		const [before] = valuesOf(convert([HEAD, first]));
		const [after] = valuesOf(convert([HEAD, [...first, ...stages]]));
		expect(after?.item_no).toBe(before?.item_no);
		expect(before?.executed_time).toBeUndefined();
	});

	it("without an order number hang on their event", () => {
		const head = ["警情编号", "受害人姓名", "止付账号", "止付金额", "冻结金额"];
		const [one, two, other] = valuesOf(
			convert([
				head,
				["J1", "甲一", "62220001", "1", null],
				["J1", "甲一", "62220002", "2", null],
				["J2", "乙二", "62220001", "1", null],
			]),
		);
		expect(two?.order_no).toBe(one?.order_no);
		expect(other?.order_no).not.toBe(one?.order_no);
		expect(two?.item_no).not.toBe(one?.item_no);
	});

	it("lose no row to an account that a spreadsheet damaged: the account is unknown and said so", () => {
		const { rows, warnings } = convert([
			["止付单号", "止付账号", "止付时间", "止付金额"],
			["Z1", "6.22202E+18", "2026-05-10 08:08", "100"],
		]);
		expect(rows[0]?.values.account).toBeNull();
		expect(warnings).toMatchObject([{ row: 2, column: "止付账号", value: "6.22202E+18" }]);
	});
});

describe("leads and activities", () => {
	it("keep who saw what where, and what came of it", () => {
		const [lead] = valuesOf(
			convert([
				[
					"线索编号",
					"上报时间",
					"网格员",
					"所属网格",
					"村居",
					"线索内容",
					"涉及人员",
					"是否办结",
					"办结时间",
					"办理结果",
				],
				[
					"X1",
					"2026-05-10 08:00",
					"甲一",
					"三网格",
					"溪口村",
					"有人收购电话卡",
					"乙二",
					"是",
					"2026-05-11",
					"已劝离",
				],
			]),
		);
		expect(lead).toMatchObject({
			lead_no: "X1",
			reported_time: "2026-05-10 08:00:00",
			reporter: "甲一",
			grid: "三网格",
			village: "溪口村",
			content: "有人收购电话卡",
			person_name: "乙二",
			is_handled: true,
			handled_time: "2026-05-11 00:00:00",
			result: "已劝离",
		});
	});

	it("read a span of hours and round numbers of people", () => {
		const { rows } = convert([
			["活动时间", "活动形式", "村居", "活动地点", "覆盖人数", "发放资料数", "宣传队伍"],
			["2026-05-10 14:00至16:30", "讲堂", "溪口村", "文化礼堂", "约1200人次", "1.2万", "巾帼队"],
		]);
		expect(rows[0]?.values).toMatchObject({
			held_time: "2026-05-10 14:00:00",
			ended_time: "2026-05-10 16:30:00",
			kind: "讲堂",
			reached: 1200,
			leaflets: 12_000,
			team: "巾帼队",
		});
	});
});

describe("populations", () => {
	const EXPECTED = [
		{ village_name: "溪口村", population_year: 2024, registered_population: 900, resident_population: 1200 },
		{ village_name: "溪口村", population_year: 2025, registered_population: 910, resident_population: 1300 },
	];

	it("by year in a column", () => {
		const head = ["村居", "年份", "户籍人口", "常住人口"];
		expect(
			valuesOf(convert([head, ["溪口村", 2024, 900, 1200], ["溪口村", "2025年末", "910人", "1,300"]])),
		).toEqual(EXPECTED);
	});

	it("by year over the columns: one row of a village gives one record a year", () => {
		const head = ["村社区", "2024年户籍人口", "2024年常住人口", "2025年户籍人口", "2025年常住人口"];
		const { rows, read } = convert([head, ["溪口村", 900, 1200, 910, 1300]]);
		expect(rows.map(({ values }) => values)).toEqual(EXPECTED);
		expect([read, rows.map(({ row }) => row)]).toEqual([2, [2, 2]]);
	});

	it("by year in an upper header row", () => {
		const head = [
			["村（社区）名称", "2024年", null, "2025年", null],
			[null, "户籍人口", "常住人口", "户籍人口", "常住人口"],
		];
		expect(valuesOf(convert([...head, ["溪口村", 900, 1200, 910, 1300]]))).toEqual(EXPECTED);
	});

	it("of the year the title names, else of none", () => {
		const rows = [
			["村居", "户籍人口", "常住人口"],
			["溪口村", 900, 1200],
		];
		expect(valuesOf(convert([["2025年各村人口统计表"], ...rows]))[0]?.population_year).toBe(2025);
		expect(valuesOf(convert([["制表时间：2025年3月1日"], ...rows]))[0]?.population_year).toBe(0);
	});

	it("of a village without any figure are refused, not stored as nothing", () => {
		const { rows, refusals } = convert([
			["村居", "户籍人口", "常住人口"],
			["溪口村", null, "--"],
			["溪南村", 1, 2],
		]);
		expect(rows).toHaveLength(1);
		expect(refusals).toMatchObject([{ row: 2 }]);
	});

	it("and coordinates of a village list", () => {
		const [village] = valuesOf(
			convert([
				["村居名称", "所属网格", "网格员", "责任民警", "经度", "纬度", "户数"],
				["溪口村", "三网格", "甲一", "乙二", "120°12′36″", "29.5", "320户"],
			]),
		);
		expect(village).toEqual({
			village_name: "溪口村",
			population_year: 0,
			grid: "三网格",
			grid_worker: "甲一",
			officer: "乙二",
			longitude: 120.21,
			latitude: 29.5,
			households: 320,
		});
	});
});

describe("enterprises", () => {
	it("carry adviser, officer, pledge and the three activation counts", () => {
		const [firm] = valuesOf(
			convert([
				[
					"企业名称",
					"所属园区",
					"员工人数",
					"安全顾问",
					"安全顾问电话",
					"责任民警",
					"包干书签订日期",
					"反诈APP激活数",
					"政务网站激活数",
					"境外来电拦截开通数",
				],
				["某厂", "一期", "350人", "甲一", "13912345678", "乙二", "2026.3.1", 300, 280, "260"],
			]),
		);
		expect(firm).toMatchObject({
			enterprise_name: "某厂",
			zone_name: "一期",
			workers: 350,
			adviser_phone_numbers: "13912345678",
			pledge_time: "2026-03-01 00:00:00",
			app_activated: 300,
			site_activated: 280,
			call_block_activated: 260,
		});
	});
});

describe("shields", () => {
	it("of villages count, by month", () => {
		const rows = valuesOf(
			convert([
				["月份", "村居", "反诈APP注册人数", "金钟罩登记人数", "家属登记人数"],
				["2026年5月", "溪口 村", 500, 320, 80],
			]),
		);
		expect(rows).toEqual([
			{
				month: "2026-05",
				subject_key: "v:溪口村",
				village: "溪口 村",
				app_registered: 500,
				shield_registered: 320,
				family_registered: 80,
			},
		]);
	});

	it("of persons say yes or no, in the month of registration", () => {
		const rows = valuesOf(
			convert([
				["姓名", "身份证号", "手机号", "村居", "是否安装国家反诈中心APP", "是否开通金钟罩", "登记时间"],
				["甲一", MALE, "13912345678", "溪口村", "是", "×", "2026-05-10 08:00"],
				[null, null, "13912345679", "溪口村", "是", "是", "2026-05-11"],
			]),
		);
		expect(rows[0]).toMatchObject({
			month: "2026-05",
			subject_key: `i:${MALE}`,
			has_app: true,
			has_shield: false,
		});
		expect(rows[1]?.subject_key).toBe("p:13912345679");
	});

	it("take the month from the title, or from the cut-off day", () => {
		const rows = [
			["村居", "反诈APP注册数", "金钟罩登记数"],
			["溪口村", 1, 2],
		];
		expect(valuesOf(convert([["2026年5月金钟罩登记情况"], ...rows]))[0]?.month).toBe("2026-05");
		const dated = convert([
			["村居", "截止日期", "反诈APP注册数"],
			["溪口村", "2026-04-30", 5],
		]);
		expect(valuesOf(dated)[0]).toMatchObject({ month: "2026-04", as_of_time: "2026-04-30 00:00:00" });
	});
});

describe("campaign results", () => {
	it("one row an item, under one name however it is written", () => {
		const rows = valuesOf(
			convert([
				["月份", "战果项目", "数量", "计量单位"],
				["2026-05", "打掉犯罪团伙", 2, "个"],
				["2026-05", "反诈宣讲", "12场", "场"],
			]),
		);
		expect(rows.map(({ item, amount, unit, measure }) => [item, amount, unit, measure])).toEqual([
			["打掉团伙", 2, "", "个"],
			["反诈宣讲", 12, "", "场"],
		]);
	});

	it("one column an item, with the unit of its heading; a blank is no result, a 0 is one", () => {
		const { rows, refusals } = convert([
			["2026年5月打击战果统计表"],
			["派出所", "打掉团伙（个）", "抓获犯罪嫌疑人", "追赃挽损金额（万元）"],
			["溪口所", 2, 0, "36.5"],
			["溪南所", null, 1, null],
			["溪北所", null, null, null],
		]);
		expect(rows.map(({ values: v }) => [v.month, v.unit, v.item, v.amount, v.measure ?? null])).toEqual([
			["2026-05", "溪口所", "打掉团伙", 2, "个"],
			["2026-05", "溪口所", "抓获嫌疑人", 0, null],
			["2026-05", "溪口所", "追赃挽损", 36.5, "万元"],
			["2026-05", "溪南所", "抓获嫌疑人", 1, null],
		]);
		expect(refusals).toMatchObject([{ row: 5 }]);
	});

	it("one column a month, of the title's year", () => {
		const rows = valuesOf(
			convert([
				["2026年打击战果一览表"],
				["战果项目", "单位", "1月", "2月", "3月"],
				["破案数", "起", 3, null, 5],
			]),
		);
		expect(rows.map(({ month, item, amount, measure }) => [month, item, amount, measure])).toEqual([
			["2026-01", "破案", 3, "起"],
			["2026-03", "破案", 5, "起"],
		]);
	});
});

describe("keys that exports leave out", () => {
	it("of receipts hold on signer, time and batch, whatever other columns come and go", () => {
		const few = valuesOf(
			convert([
				["姓名", "身份证号", "签署时间"],
				["甲一", MALE, "2026-05-10 08:00"],
			]),
		);
		const many = valuesOf(
			convert([
				["姓名", "身份证号", "签署时间", "村居", "签署方式"],
				["甲一", MALE, "2026/5/10 8:00", "溪口村", "入户"],
			]),
		);
		expect(many[0]?.receipt_no).toBe(few[0]?.receipt_no);
		const masked = ["330799********0014", "330799********0022"].map(
			(id) =>
				valuesOf(
					convert([
						["姓名", "身份证号", "签署时间"],
						["甲一", id, "2026-05-10"],
					]),
				)[0]?.receipt_no,
		);
		expect(new Set(masked).size).toBe(2);
	});

	it("are derived where a row leaves the number blank, but not where it is damaged", () => {
		const { rows, refusals } = convert([
			["回执编号", "姓名", "签署时间"],
			[null, "甲一", "2026-05-10 08:00"],
			["3.30799E+18", "乙二", "2026-05-10 08:00"],
		]);
		expect(rows.map(({ values }) => String(values.receipt_no).startsWith("#"))).toEqual([true]);
		expect(refusals).toMatchObject([{ row: 3, column: "回执编号", value: "3.30799E+18" }]);
	});
});

describe("a source the officer chose", () => {
	it("reads what nobody could have guessed", () => {
		const { rows, source } = convertAs("receipt", [
			["姓名", "联系电话", "登记时间"],
			["甲一", "13912345678", "2026-05-10"],
		]);
		expect(source).toBe("receipt");
		expect(rows[0]?.values).toMatchObject({ name: "甲一", signed_time: "2026-05-10 00:00:00" });
	});
});
