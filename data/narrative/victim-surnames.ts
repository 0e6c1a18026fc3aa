/** The surnames that a narrative's names begin with: those borne by nearly everybody. */

/** One sign each; a name of running text must begin with one of these to be taken for a name. */
export const SURNAMES =
	"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔葛倪万代洪殷颜文施牛樊安兰翟骆柳齐鲁华俞裴祝章吉娄甘左童鲍季温柯梅凌路纪霍应单阮欧阳舒包耿涂焦关管辛尚卞宁柴佘岳蓝聂蒙盛凤詹申屠项楼诸计麻裘卓缪隋屈符车鄢苗桑窦晏庞翁党桂游班岑丛邢滕仲储竺冉闵席麦迟宗甄戚卜雍敖苟占练危揭芦池闻封巩邰米郎苑卫裔盖鞠糜宓蓬郗巫乌弓隗宦籍赖厉韶郜蓟薄宿蒲鄂索卿郁胥莘贡劳逄姬扶宰郦璩濮寿扈燕冀浦庄瞿阎慕茹艾鱼慎戈庾暨衡弘匡寇禄阙殴殳沃蔚夔隆厍晁勾冷訾阚饶毋沙乜巢蒯荆逯桓仇帅缑亢况琴墨哈谯笪佟牟佴赏晋楚汝钦";
