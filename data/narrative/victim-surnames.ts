/** The surnames that a narrative's names begin with: those borne by nearly everybody. */

/** One sign each; a name of running text must begin with one of these to be taken for a name. */
export const SURNAMES =
	"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔葛倪万代洪殷颜文施牛樊安兰翟骆柳齐鲁华俞裴祝章吉娄甘左童鲍季温柯梅凌路纪霍应单阮欧阳舒包耿涂焦关管辛尚卞宁柴佘岳蓝聂蒙盛凤詹申屠项楼诸计麻裘卓缪隋屈符车鄢苗桑窦晏";
