/** The other districts of Shanghai by name, with those that were abolished but still stand in old papers. */
export const SHANGHAI_DISTRICTS: readonly string[] = (
  "黄浦 徐汇 长宁 静安 普陀 虹口 杨浦 闵行 宝山 嘉定 浦东新 浦东 金山 松江 青浦 奉贤 崇明 " + "南市 卢湾 闸北 吴淞 南汇 川沙"
).split(" ");

export const PROVINCES: readonly string[] = (
  "北京 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 " +
  "内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
).split(" ");

/** What may follow a province's name in an address; without it "江苏路" would be a province. */
export const PROVINCE_ENDINGS = "(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)";
