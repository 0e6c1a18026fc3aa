/** Words for people by their relation to another, and titles that tell a sex. */
import type { KinGroup } from "./victim-rule";

/** Relations by which a reporter names a victim. */
export const KIN_WORDS: readonly KinGroup[] = [
	{ gender: "female", isSpouse: true, words: "妻子 老婆 媳妇" },
	{ gender: "male", isSpouse: true, words: "丈夫 老公" },
	{ gender: null, isSpouse: true, words: "爱人 配偶" },
	{
		gender: "female",
		words:
			"母亲 妈妈 老妈 妈 奶奶 外婆 姥姥 祖母 外祖母 女儿 女友 女朋友 姐姐 妹妹 表姐 表妹 堂姐 堂妹 姐 妹 姑姑 姑妈 阿姨 姨妈 大姨 小姨 舅妈 婶婶 嫂子 婆婆 岳母 丈母娘 儿媳 儿媳妇 孙女 外孙女 侄女 外甥女 女同事 女同学 女员工 女性朋友 闺蜜 继母 养母",
	},
	{
		gender: "male",
		words:
			"父亲 爸爸 老爸 爸 爷爷 外公 姥爷 祖父 外祖父 儿子 男友 男朋友 哥哥 弟弟 表哥 表弟 堂哥 堂弟 哥 弟 叔叔 伯伯 大伯 舅舅 姨父 姑父 公公 岳父 老丈人 女婿 孙子 外孙 侄子 外甥 男同事 男同学 男员工 继父 养父",
	},
	{
		gender: null,
		words:
			"朋友 同事 同学 室友 舍友 工友 邻居 亲戚 家人 家属 员工 老乡 孩子 小孩 父母 老人 客户 徒弟 店员 租客 房客 公司财务 公司会计 公司员工 学生 下属 战友 亲属",
	},
];

/** Titles by which a text names somebody of whom nothing else is known. */
export const TITLE_WORDS: readonly KinGroup[] = [
	{
		gender: "female",
		words:
			"女士 小姐 老太太 老太 老奶奶 奶奶 大妈 大娘 阿姨 大姐 女子 妇女 女性 女孩 姑娘 女生 女青年 女事主 女受害人 女大学生 女学生 女工 女员工 宝妈 大婶 女老人 老年妇女 老妇人 女职员 女教师",
	},
	{
		gender: "male",
		words:
			"先生 老大爷 大爷 老伯 伯伯 大伯 老汉 老爷爷 大叔 男子 男性 男孩 小伙子 小伙 男生 男青年 男事主 男受害人 男大学生 男学生 男工 男员工 老头 男老人 男教师",
	},
];
