/** Headers as different systems write them, several for every import source; columns nobody reads stand among them on purpose. */
import type { SourceId } from "@/lib/ingest/sources/source";

/** Rows from the title down to the last header row, and the fields that must be found, by heading position of that row. */
export interface HeaderSample {
	readonly what: string;
	readonly rows: readonly (readonly string[])[];
	/** Fields that at least must be among those found. */
	readonly finds: readonly string[];
	readonly sheet?: string;
}

const words = (text: string): readonly string[] => text.split(" ").map((word) => (word === "_" ? "" : word));

function one(what: string, header: string, finds: string, sheet?: string): HeaderSample {
	return { what, rows: [words(header)], finds: words(finds), ...(sheet === undefined ? {} : { sheet }) };
}

/** Source → samples. */
export const HEADER_SAMPLES: Readonly<Record<SourceId, readonly HeaderSample[]>> = {
	incident: [
		one(
			"a 110 platform",
			"序号 接警单编号 报警时间 报警方式 报警人姓名 报警电话 警情类别 警情细类 事发地址 报警内容 管辖单位 处警结果 录音号",
			"incident_no report_time caller_name caller_phone category_original address narrative unit reply",
		),
		one(
			"the fraud centre's list with victims",
			"警情编号 报警时间 受害人姓名 身份证号码 受害人电话 性别 年龄 职业 诈骗类型 被骗金额（万元） 案情简述 派出所",
			"incident_no report_time victim_name victim_id_no victim_phone loss category_original narrative",
		),
		one(
			"with the stages of dispatch",
			"接警号 接警时间 派警时间 到达现场时间 反馈时间 处警单位 原始警情类别 处警确认类别 简要警情 反馈内容 报警人 联系电话 案发地址 是否无效",
			"incident_no report_time dispatched_time arrived_time replied_time category_original category_confirmed is_invalid",
		),
		{
			what: "two rows, the caller beside the victim",
			rows: [
				words("警情信息 _ _ 报警人 _ 受害人 _ _ 损失情况 _"),
				words("警情号 接报时间 警情性质 姓名 电话 姓名 性别 年龄 被骗金额(元) 转账次数"),
			],
			finds: words(
				"incident_no report_time caller_name caller_phone victim_name victim_gender loss transfer_count",
			),
		},
		one(
			"column names of a database",
			"JJDBH BJSJ 警情类型 报警人 报警人联系电话 警情地址 警情内容 处理单位",
			"incident_no report_time category_original caller_name caller_phone address narrative unit",
		),
		{
			what: "English",
			rows: [
				["Incident No", "Report Time", "Fraud Type", "Victim Name", "Victim Age", "Loss Amount", "Narrative"],
			],
			finds: words("incident_no report_time category_original victim_name victim_age loss narrative"),
		},
		one(
			"a hand-made list",
			"接警日期 接警编号 报警人 报警人身份证 报警内容 出警单位 处理意见 损失数额",
			"report_time incident_no caller_name narrative unit loss",
		),
		one(
			"the day's report",
			"警情编号 报案时间 事主姓名 身份证号 联系方式 被骗方式 被骗金额 简要案情 办案单位",
			"incident_no report_time victim_name victim_id_no caller_phone category_original loss narrative unit",
		),
	],
	dispatch: [
		one(
			"处警反馈表",
			"处警单编号 接警单编号 处警单位名称 处警员姓名 派警时间 到达现场时间 处理完毕时间 首次反馈时间 反馈内容 处理结果类型 出动车辆",
			"dispatch_no incident_no unit officer dispatched_time arrived_time finished_time replied_time reply outcome",
		),
		one(
			"派警记录 with the call's time",
			"警情编号 报警时间 派警单位 派警时间 接单时间 出警时间 到场时间 反馈时间 反馈人 反馈情况 警单状态",
			"incident_no report_time unit dispatched_time received_time departed_time arrived_time replied_time replier status",
		),
		{
			what: "two rows under a title",
			rows: [
				["某某派出所处警反馈登记表"],
				words("警情 _ 处警 _ _ _ 反馈 _ _"),
				words("警单编号 接警时间 出警单位 出警民警 出动人数 到达时间 反馈时间 反馈类别 反馈内容"),
			],
			finds: words(
				"incident_no unit officer officer_count arrived_time replied_time category_confirmed reply",
			),
		},
		{
			what: "English",
			rows: [
				[
					"Dispatch No",
					"Incident No",
					"Responding Unit",
					"Dispatched At",
					"Arrived At",
					"Cleared At",
					"Feedback",
				],
			],
			finds: words("dispatch_no incident_no unit dispatched_time arrived_time finished_time reply"),
		},
		one(
			"in time or not",
			"接警单号 派出所 接单时间 到场时间 反馈时间 是否超时 反馈内容",
			"incident_no received_time arrived_time replied_time reply",
		),
	],
	case_file: [
		one(
			"执法办案系统",
			"案件编号 案件名称 案件类别 案件状态 受理时间 立案时间 破案时间 办案单位 主办民警 发案时间上限 发案时间下限 发案地点 简要案情 涉案价值",
			"case_no case_name category_original status accepted_time filed_time solved_time unit officer occur_from occur_to place narrative loss",
		),
		one(
			"with call and victim",
			"案号 警情编号 立案日期 案由 涉案金额（元） 受害人姓名 受害人身份证号 受害人联系电话 文化程度 婚姻状况 户籍地址 现住址",
			"case_no incident_no filed_time category_original loss victim_name victim_id_no victim_phone",
		),
		{
			what: "two rows",
			rows: [
				words("案件基本情况 _ _ _ 时间 _ _ 损失 _"),
				words("案件编号 案别 案件状态 承办单位 受案时间 立案时间 破案时间 损失价值(万元) 追赃金额(万元)"),
			],
			finds: words(
				"case_no category_original status unit accepted_time filed_time solved_time loss recovered",
			),
		},
		{
			what: "English",
			rows: [
				[
					"Case No",
					"Incident No",
					"Date Filed",
					"Date Solved",
					"Case Status",
					"Category",
					"Amount",
					"Victim Name",
				],
			],
			finds: words("case_no incident_no filed_time solved_time status category_original loss victim_name"),
		},
		one(
			"a hand-made list",
			"序号 案件编号 受理单位 受理日期 发案日期 案情 受害人 损失金额 嫌疑人",
			"case_no unit accepted_time occur_from narrative victim_name loss",
		),
	],
	victim: [
		one(
			"案件受害人名册",
			"案件编号 受害人姓名 公民身份号码 性别 出生日期 联系电话 户籍地址 现住址 职业 文化程度 工作单位 婚姻状况",
			"case_no victim_name victim_id_no victim_gender victim_birth_date victim_phone victim_hukou victim_residence",
		),
		one(
			"bare headings",
			"序号 警情编号 姓名 身份证号 手机号 年龄 学历 村居 服务处所 备注",
			"incident_no victim_name victim_id_no victim_phone victim_age victim_education victim_village victim_employer",
		),
		one(
			"with the family",
			"案号 事主姓名 事主身份证号 事主联系电话 户号 亲情号 紧急联系人 紧急联系人电话 居住地址",
			"case_no victim_name victim_id_no victim_phone victim_household_no victim_family_phone victim_contact_name victim_contact_phone",
		),
		{
			what: "two rows",
			rows: [words("关联案件 _ 被害人 _ _ _ _"), words("案件编号 警情编号 姓名 证件号码 电话 性别 职业")],
			finds: words(
				"case_no incident_no victim_name victim_id_no victim_phone victim_gender victim_occupation",
			),
		},
		{
			what: "English",
			rows: [["Case No", "Victim Name", "Victim ID", "Sex", "Date of Birth", "Occupation", "Home Address"]],
			finds: words(
				"case_no victim_name victim_id_no victim_gender victim_birth_date victim_occupation victim_residence",
			),
		},
	],
	receipt: [
		one(
			"the grid's app",
			"序号 村社区 姓名 身份证号码 手机号码 住址 签订日期 签订方式 走访人 是否注册反诈APP 是否登记金钟罩 是否有被骗经历",
			"signed_time village name id_no phone address way promoter has_app has_shield was_defrauded",
		),
		one(
			"承诺书",
			"承诺书编号 签字时间 签署人 证件号码 电话 户籍地 工作单位 人员类别 宣传民警 亲情号码 紧急联系人 紧急联系人电话",
			"receipt_no signed_time name id_no phone hukou employer identity promoter family_phone contact_name contact_phone",
		),
		{
			what: "two rows under a title",
			rows: [
				["某某镇反诈宣传回执登记表（上午批次）"],
				words("签署人信息 _ _ _ 签署 _ 亲属 _ _"),
				words("姓名 身份证号 电话 村居 签收时间 宣传方式 姓名 电话 关系"),
			],
			finds: words("name id_no phone village signed_time way relative_name relative_phone relative_relation"),
		},
		{
			what: "vague headings under a title that names them",
			rows: [["反诈回执明细"], words("姓名 身份证号 联系电话 村居 登记时间")],
			finds: words("name id_no phone village signed_time"),
		},
		{
			what: "English",
			rows: [
				["Receipt No", "Signed At", "Name", "ID Number", "Phone", "Village", "Promoter", "App Installed"],
			],
			finds: words("receipt_no signed_time name id_no phone village promoter has_app"),
		},
		one(
			"by staircase",
			"社区 小区 楼栋 姓名 身份证 电话 是否安装APP 签名时间 网格员",
			"village name id_no phone has_app signed_time",
		),
		one(
			"承诺书 by village",
			"序号 村名 承诺人 身份证号 电话 签订承诺书时间",
			"village name id_no phone signed_time",
		),
	],
	relation: [
		one(
			"a household register",
			"户号 姓名 公民身份号码 与户主关系 性别 出生日期 住址 联系电话 村居委会",
			"household_no name id_no relation address phone village",
		),
		one(
			"kin of victims",
			"案件编号 受害人姓名 受害人身份证号 亲属姓名 亲属身份证号 亲属电话 与受害人关系",
			"event_no name id_no relative_name relative_id_no relative_phone relation",
		),
		one(
			"family numbers",
			"机主姓名 机主身份证号 主号码 亲情号1 亲情号2 亲情号3 登记时间",
			"name id_no phone relative_phone registered_time",
		),
		{
			what: "two rows with an emergency contact",
			rows: [words("本人 _ _ 紧急联系人 _ _"), words("姓名 身份证号 电话 姓名 电话 关系")],
			finds: words("name id_no phone relative_name relative_phone relation"),
		},
		{
			what: "English",
			rows: [["Household No", "Person Name", "ID Number", "Relative Name", "Relative Phone", "Relationship"]],
			finds: words("household_no name id_no relative_name relative_phone relation"),
		},
		one(
			"two contacts",
			"姓名 身份证号 紧急联系人1姓名 紧急联系人1电话 紧急联系人2姓名 紧急联系人2电话",
			"name id_no relative_name relative_phone",
		),
		one(
			"the victim's family",
			"受害人姓名 受害人电话 家属姓名 家属关系 家属电话",
			"name phone relative_name relation relative_phone",
		),
	],
	alert: [
		one(
			"the provincial platform",
			"预警编号 下发时间 预警等级 疑似诈骗类型 潜在受害人姓名 预警号码 身份证号码 落脚地址 处置单位 签收时间 首次联系时间 接通时间 见面时间 处置方式 处置结果 避免损失金额",
			"ticket_no issued_time level suspected_type target_name target_phone target_id_no target_address unit received_time first_call_time connected_time met_time way outcome loss_avoided",
		),
		one(
			"劝阻台账",
			"序号 预警时间 被劝阻人 联系电话 住址 预警级别 劝阻方式 劝阻民警 是否见面 是否劝阻成功 止损金额（万元） 回访时间 回访情况",
			"issued_time target_name target_phone target_address level way officer is_met is_dissuaded loss_avoided follow_up_time follow_up_result",
		),
		{
			what: "two rows: police and women's federation",
			rows: [
				words("预警指令 _ _ _ 接收 _ _ 处置 _ _ _"),
				words(
					"工单号 下发时间 等级 预警号码 民警接收时间 妇联接收时间 网格员接收时间 首次拨打时间 上门时间 劝阻时间 是否属实",
				),
			],
			finds: words(
				"ticket_no issued_time level target_phone received_time federation_received_time grid_received_time first_call_time door_time stopped_time is_confirmed",
			),
		},
		{
			what: "English",
			rows: [
				[
					"Alert No",
					"Issued At",
					"Level",
					"Target Name",
					"Target Phone",
					"Source",
					"First Call At",
					"Dissuaded",
					"Loss Avoided",
				],
			],
			finds: words(
				"ticket_no issued_time level target_name target_phone first_call_time is_dissuaded loss_avoided",
			),
		},
		one(
			"short",
			"预警日期 预警号码 机主 风险等级 诈骗类型 见面时间 劝阻情况",
			"issued_time target_phone target_name level suspected_type met_time outcome",
		),
		one(
			"the victim named",
			"推送时间 受害人姓名 受害人电话 预警类型 派出所 劝阻结果 挽损金额",
			"issued_time target_name target_phone suspected_type unit outcome loss_avoided",
		),
	],
	stop_payment: [
		one(
			"the bank channel",
			"止付单号 警情编号 受害人姓名 受害人身份证号 止付账号 开户行 户名 转账时间 转账金额 申请时间 止付时间 止付金额 止付结果 冻结时间 冻结金额 冻结到期日",
			"order_no incident_no victim_name victim_id_no account bank account_holder transfer_time amount_out requested_time executed_time executed_amount result frozen_time frozen_amount frozen_until",
		),
		one(
			"止付台账 in 万元",
			"序号 报案时间 事主姓名 联系电话 收款账户 收款银行 被骗金额（万元） 止付发起时间 止付成功金额（万元） 经办民警 办理状态",
			"report_time victim_name victim_phone account bank amount_out requested_time executed_amount officer status",
		),
		{
			what: "two rows by stage",
			rows: [
				words("案件编号 受害人 账户 _ 止付 _ _ 冻结 _ 返还 _"),
				words("_ _ 账号 开户机构 止付时间 止付金额(元) 止付状态 冻结时间 冻结金额(元) 返还时间 返还金额(元)"),
			],
			finds: words(
				"case_no victim_name account bank executed_time executed_amount result frozen_time frozen_amount returned_time returned_amount",
			),
		},
		{
			what: "English",
			rows: [
				[
					"Order No",
					"Incident No",
					"Account No",
					"Bank",
					"Transfer Amount",
					"Requested At",
					"Stopped At",
					"Stopped Amount",
					"Frozen Amount",
					"Returned Amount",
				],
			],
			finds: words(
				"order_no incident_no account bank amount_out requested_time executed_time executed_amount frozen_amount returned_amount",
			),
		},
		one(
			"short",
			"受害人 报案时间 被骗金额 嫌疑账户 开户行 止付时间 止付金额 冻结金额 备注",
			"victim_name report_time amount_out account bank executed_time executed_amount frozen_amount",
		),
		one(
			"freezing alone",
			"案件编号 冻结账号 冻结金额 冻结起始日期 冻结截止日期 返还金额 返还日期",
			"case_no account frozen_amount frozen_time frozen_until returned_amount returned_time",
		),
	],
	lead: [
		one(
			"the grid's app",
			"线索编号 上报时间 上报人 所属网格 所属村社区 线索类型 线索内容 涉及人员 联系电话 处理状态 处理时间 处理结果",
			"lead_no reported_time reporter grid village kind content person_name person_phone status handled_time result",
		),
		one(
			"a paper ledger",
			"序号 日期 村居 网格员姓名 网格员电话 线索描述 核查民警 核查情况 是否办结",
			"village reporter reporter_phone content handler result is_handled",
			"网格线索",
		),
		one(
			"事件上报",
			"事件编号 事件类型 上报日期 采集人 涉及地址 事件描述 当事人姓名 当事人电话 办理状态 办结时间",
			"lead_no kind reported_time reporter address content person_name person_phone status handled_time",
		),
		{
			what: "English",
			rows: [["Lead No", "Reported At", "Village", "Grid", "Grid Worker", "Content", "Status", "Handled At"]],
			finds: words("lead_no reported_time village grid reporter content status handled_time"),
		},
		one(
			"from many sources",
			"线索来源 线索简要情况 涉及村 上报人 上报时间 核查结果 核查人",
			"source content village reporter reported_time result handler",
		),
	],
	activity: [
		one(
			"宣传台账",
			"序号 活动时间 活动形式 活动主题 村居 活动地点 参与人数 发放宣传资料 宣传队伍 主讲人",
			"held_time kind title village place reached leaflets team leader",
		),
		one(
			"talks in firms",
			"开展日期 宣传企业 所属园区 宣传形式 受教育人数 宣讲人 指导安装反诈APP 备注",
			"held_time enterprise zone kind reached leader app_installed",
		),
		{
			what: "two rows under a title",
			rows: [
				["反诈宣传活动统计表（2026年5月）"],
				words("活动 _ _ 成效 _ _ 力量 _"),
				words("日期 形式 地点 覆盖人数 发放资料数 下载APP数 组织单位 出动人数"),
			],
			finds: words("held_time kind place reached leaflets app_installed team helpers"),
		},
		{
			what: "English",
			rows: [
				["Activity No", "Held At", "Activity Type", "Title", "Village", "Place", "People Reached", "Team"],
			],
			finds: words("activity_no held_time kind title village place reached team"),
		},
		one(
			"with pictures",
			"活动日期 活动名称 活动类型 地点 参加人数 照片",
			"held_time title kind place reached",
		),
	],
	population: [
		one(
			"by year",
			"序号 村居 年份 户籍人口 常住人口 流动人口",
			"village_name population_year registered_population resident_population floating_population",
		),
		one(
			"one column a year",
			"村社区 2024年常住人口 2025年常住人口 2024年户籍人口 2025年户籍人口",
			"village_name resident_population registered_population",
		),
		{
			what: "two rows, years above",
			rows: [
				["各村（社区）人口统计表 单位：人"],
				words("村（社区）名称 2024年 _ _ 2025年 _ _"),
				words("_ 户籍人口 常住人口 外来人口 户籍人口 常住人口 外来人口"),
			],
			finds: words("village_name registered_population resident_population floating_population"),
		},
		{
			what: "English",
			rows: [["Village", "Year", "Registered Population", "Resident Population", "Floating Population"]],
			finds: words(
				"village_name population_year registered_population resident_population floating_population",
			),
		},
		one(
			"without a year",
			"社区名称 总户数 总人口 户籍人口 流动人口 统计年度",
			"village_name households resident_population registered_population floating_population population_year",
		),
	],
	village: [
		one(
			"with grid and officer",
			"村居名称 别名 所属网格 网格员 责任民警 户籍人口 常住人口",
			"village_name aliases grid grid_worker officer registered_population",
		),
		one(
			"with coordinates",
			"行政村 区划代码 经度 纬度 包村民警 户数",
			"village_name village_code longitude latitude officer households",
		),
		{
			what: "two rows",
			rows: [
				words("基本情况 _ _ 警力 _ 人口（人） _ _"),
				words("社区名称 曾用名 网格编号 社区民警 网格长 户籍 常住人口数 流动人口数"),
			],
			finds: words("village_name aliases grid officer grid_worker resident_population floating_population"),
		},
		{
			what: "English",
			rows: [["Village Name", "Aliases", "Grid", "Officer", "Latitude", "Longitude", "Population"]],
			finds: words("village_name aliases grid officer latitude longitude resident_population"),
		},
		one(
			"with the village's head",
			"村名 村书记 联系电话 网格数 社区民警 常住人口",
			"village_name officer resident_population",
		),
	],
	zone: [
		one("plain", "园区名称 别名 职工人数 责任民警", "zone_name aliases workers officer"),
		one(
			"with firms",
			"工业区名称 园区地址 入驻企业数 从业人员数 驻园民警",
			"zone_name address enterprises workers officer",
		),
		{
			what: "under a title",
			rows: [["辖区工业园区基本情况表"], words("序号 工业园区 位置 企业数量 员工总数 包干民警")],
			finds: words("zone_name address enterprises workers officer"),
		},
		{
			what: "English",
			rows: [["Zone Name", "Aliases", "Enterprises", "Workers", "Officer"]],
			finds: words("zone_name aliases enterprises workers officer"),
		},
	],
	enterprise: [
		one(
			"一企一警",
			"企业名称 所属园区 职工人数 安全顾问 安全顾问电话 包企民警 包干书签订日期",
			"enterprise_name zone_name workers adviser adviser_phone officer pledge_time",
		),
		one(
			"activation counts",
			"公司名称 员工人数 反诈APP注册人数 官方政务号关注数 境外来电拦截开通数 反诈联络员",
			"enterprise_name workers app_activated site_activated call_block_activated adviser",
		),
		{
			what: "two rows",
			rows: [
				words("企业 _ _ _ 激活情况（人） _ _ 责任 _"),
				words("企业全称 简称 厂址 用工人数 反诈APP激活数 政务网站激活数 境外来电拦截数 反诈顾问 责任民警"),
			],
			finds: words(
				"enterprise_name aliases address workers app_activated site_activated call_block_activated adviser officer",
			),
		},
		{
			what: "English",
			rows: [["Enterprise Name", "Zone", "Workers", "Adviser", "Officer", "Pledge Date", "App Activated"]],
			finds: words("enterprise_name zone_name workers adviser officer pledge_time app_activated"),
		},
		one(
			"a phone list",
			"企业名称 法人 联系电话 员工数 反诈联络员 责任民警",
			"enterprise_name workers adviser officer",
		),
	],
	shield: [
		one(
			"villages by month",
			"月份 村居 反诈APP注册人数 金钟罩登记人数 家属登记人数 覆盖率",
			"month village app_registered shield_registered family_registered",
		),
		{
			what: "villages, the month in the title",
			rows: [
				["2026年5月各村金钟罩登记情况统计表"],
				words("序号 村社区 反诈APP注册数 金钟罩开通数 金钟罩家属数 备注"),
			],
			finds: words("village app_registered shield_registered family_registered"),
		},
		one(
			"persons",
			"姓名 身份证号 手机号 村居 是否安装国家反诈中心APP 是否开通金钟罩 登记时间",
			"name id_no phone village has_app has_shield month",
		),
		{
			what: "two rows with a cut-off day",
			rows: [words("村居名称 截止日期 注册数 _ 家属"), words("_ _ 反诈APP注册量 金钟罩纳入人数 家属登记数")],
			finds: words("village as_of_time app_registered shield_registered family_registered"),
		},
		{
			what: "English",
			rows: [["Month", "Village", "App Registered", "Shield Registered", "Family Registered"]],
			finds: words("month village app_registered shield_registered family_registered"),
		},
		one(
			"with a target",
			"村社 APP安装数 金钟罩安装数 应安装数 安装率 统计月份",
			"village app_registered shield_registered month",
		),
	],
	campaign_result: [
		one("one row an item", "月份 战果项目 数量 计量单位 备注", "month item amount measure remark"),
		one(
			"one column an item",
			"月份 打掉团伙（个） 抓获嫌疑人（人） 移诉人数 破案数 缴获设备（台） 追赃挽损金额（万元）",
			"month amount",
		),
		{
			what: "units beside each other, the month in the title",
			rows: [
				["2026年5月打击电诈战果统计表"],
				words("派出所 打掉犯罪团伙 抓获犯罪嫌疑人 刑拘 破获案件 收缴银行卡 两卡惩戒人数"),
			],
			finds: words("unit amount"),
		},
		{
			what: "English",
			rows: [["Month", "Item", "Amount", "Measure"]],
			finds: words("month item amount measure"),
		},
		{
			what: "one column a month, the year in the title",
			rows: [["2026年打击战果一览表"], words("战果项目 单位 1月 2月 3月 4月 5月")],
			finds: words("item amount"),
		},
		one("indicators", "统计月份 指标名称 完成数 同比", "month item amount"),
	],
};

/** Headers that could be anything: nobody may guess. */
export const AMBIGUOUS_HEADERS: readonly (readonly string[])[] = [
	["姓名", "电话"],
	["姓名", "身份证号", "联系电话"],
	["序号", "姓名", "手机号", "备注"],
	["姓名", "联系电话", "登记时间"],
	["编号", "时间", "地点", "内容"],
	["姓名", "性别", "年龄", "住址"],
	["Name", "Phone", "Date"],
	["日期", "数量"],
	["单位", "项目", "数量"],
	["地址", "状态"],
];
